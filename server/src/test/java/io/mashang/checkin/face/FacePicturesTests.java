package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.checkin.CheckinProblem;
import io.mashang.platform.problem.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacePicturesTests {

    private final FacePictures pictures = new FacePictures();

    @Test
    void keepsNothingButThePicture() throws IOException {
        byte[] uploaded = Pictures.withNote(Pictures.aPicture(), 1);
        assertThat(new String(uploaded, StandardCharsets.ISO_8859_1)).contains("GPS 25.049165");

        byte[] clean = pictures.clean(uploaded);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(read(clean).getWidth()).isEqualTo(480);
    }

    /** The mark is upper left on the sensor; how the camera was held says where it belongs. */
    @ParameterizedTest
    @CsvSource({"1, 480, 640, 0, 0", "2, 480, 640, 1, 0", "3, 480, 640, 1, 1", "4, 480, 640, 0, 1",
        "5, 640, 480, 0, 0", "6, 640, 480, 1, 0", "7, 640, 480, 1, 1", "8, 640, 480, 0, 1"})
    void turnsAPictureUpright(int orientation, int width, int height, int right, int low) throws IOException {
        BufferedImage upright = read(pictures.clean(Pictures.withNote(Pictures.aPicture(), orientation)));

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        for (int x = 0; x <= 1; x++) {
            for (int y = 0; y <= 1; y++) {
                int grey = upright.getRGB(x == 0 ? 20 : width - 20, y == 0 ? 20 : height - 20) & 0xff;
                assertThat(grey < 60).isEqualTo(x == right && y == low);
            }
        }
    }

    @Test
    void makesALargePictureSmall() throws IOException {
        BufferedImage small = read(pictures.clean(Pictures.picture("png", 4000, 3000, Color.PINK)));
        assertThat(small.getWidth()).isEqualTo(FacePictures.LONGEST_SIDE);
        assertThat(small.getHeight()).isEqualTo(768);
    }

    @Test
    void refusesWhatIsTooSmall() {
        refuses(Pictures.picture("jpeg", 199, 640, Color.PINK), CheckinProblem.FACE_PICTURE_TOO_SMALL);
    }

    @Test
    void refusesWhatWouldFillTheMemoryBeforeItIsUnpacked() {
        refuses(aPngThatClaims(60_000, 60_000), CheckinProblem.FACE_PICTURE_TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoPicture() {
        byte[] jpeg = Pictures.aPicture();
        refuses("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), CheckinProblem.FACE_PICTURE_UNREADABLE);
        refuses(new byte[0], CheckinProblem.FACE_PICTURE_UNREADABLE);
        refuses(Arrays.copyOf(jpeg, 40), CheckinProblem.FACE_PICTURE_UNREADABLE);
        refuses("GIF89a".getBytes(StandardCharsets.UTF_8), CheckinProblem.FACE_PICTURE_UNREADABLE);
    }

    private void refuses(byte[] uploaded, CheckinProblem problem) {
        assertThatThrownBy(() -> pictures.clean(uploaded))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] aPngThatClaims(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(64).putLong(0x89504E470D0A1A0AL).putInt(13).put(header.array()).putInt((int) check.getValue())
                .array();
    }
}
