package io.mashang.codes.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrImageTests {

    private static final String URL = "HTTPS://SCAN.EXAMPLE.COM/C/1B11J9GSPT4PBNWK";
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @ParameterizedTest
    @EnumSource(ErrorCorrectionLevel.class)
    void isReadBackFromItsPixelsAtEverySize(ErrorCorrectionLevel correction) throws Exception {
        var image = new QrImage(URL, correction);

        for (int modulePixels : new int[] {2, 3, 4, 10}) {
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(image.png(modulePixels)));

            assertThat(pixels.getWidth()).isEqualTo(image.side() * modulePixels);
            assertThat(pixels.getColorModel().getPixelSize()).isEqualTo(1);
            assertThat(read(pixels)).isEqualTo(URL);
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorCorrectionLevel.class)
    void isReadBackFromItsVectors(ErrorCorrectionLevel correction) throws Exception {
        var image = new QrImage(URL, correction);
        String svg = new String(image.svg(0.4), StandardCharsets.US_ASCII);
        int side = image.side();

        assertThat(svg).contains("width=\"%.3fmm\"".formatted(side * 0.4)).contains("viewBox=\"0 0 %d %d\"".formatted(side, side));
        assertThat(read(painted(svg, side, 4))).isEqualTo(URL);
    }

    /** The address of a code stays within version 3 at level M: what the format was made for. */
    @ParameterizedTest
    @EnumSource(value = ErrorCorrectionLevel.class, names = {"L", "M"})
    void staysSmall(ErrorCorrectionLevel correction) {
        assertThat(new QrImage(URL, correction).side()).isLessThanOrEqualTo(29 + 2 * QrImage.QUIET);
    }

    static String read(BufferedImage image) {
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)))).getText();
        } catch (com.google.zxing.ReaderException e) {
            throw new AssertionError("not readable", e);
        }
    }

    private static BufferedImage painted(String svg, int side, int scale) {
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, side * scale, side * scale);
        graphics.setColor(java.awt.Color.BLACK);
        Matcher rectangle = RECTANGLE.matcher(svg);
        while (rectangle.find()) {
            graphics.fillRect(Integer.parseInt(rectangle.group(1)) * scale, Integer.parseInt(rectangle.group(2)) * scale,
                    Integer.parseInt(rectangle.group(3)) * scale, scale);
        }
        graphics.dispose();
        return image;
    }
}
