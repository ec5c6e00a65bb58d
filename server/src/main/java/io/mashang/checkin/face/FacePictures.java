package io.mashang.checkin.face;

import io.mashang.checkin.CheckinProblem;
import io.mashang.platform.problem.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Makes a small upright JPEG of what was uploaded. Every picture is decoded and written anew: nothing but the picture remains,
 * no place, no camera, no second file behind it.
 */
@Component
class FacePictures {

    static final int LONGEST_SIDE = 1024;
    private static final int SHORTEST_SIDE = 200;
    private static final int MOST_MEGABYTES = 5;
    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    /** Looked at before anything is unpacked. */
    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.85f;

    /** A large picture is unpacked in memory: few at a time. */
    private final Semaphore atOnce = new Semaphore(4);

    byte[] clean(MultipartFile upload) throws IOException {
        if (upload.getSize() > MOST_BYTES) {
            throw new Refused(CheckinProblem.FACE_PICTURE_TOO_LARGE, Map.of("most", MOST_MEGABYTES));
        }
        return clean(upload.getBytes());
    }

    byte[] clean(byte[] uploaded) {
        String format = format(uploaded);
        PictureTurn turn = format.equals("jpeg") ? PictureTurn.of(uploaded) : new PictureTurn(1);
        atOnce.acquireUninterruptibly();
        try {
            return jpeg(turn.upright(decode(uploaded, format), LONGEST_SIDE));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused(CheckinProblem.FACE_PICTURE_UNREADABLE);
        } finally {
            atOnce.release();
        }
    }

    private static String format(byte[] uploaded) {
        if (uploaded.length > 3 && (uploaded[0] & 0xff) == 0xff && (uploaded[1] & 0xff) == 0xd8 && (uploaded[2] & 0xff) == 0xff) {
            return "jpeg";
        }
        if (uploaded.length > 8 && (uploaded[0] & 0xff) == 0x89 && uploaded[1] == 'P' && uploaded[2] == 'N' && uploaded[3] == 'G') {
            return "png";
        }
        throw new Refused(CheckinProblem.FACE_PICTURE_UNREADABLE);
    }

    private static BufferedImage decode(byte[] uploaded, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < SHORTEST_SIDE) {
                throw new Refused(CheckinProblem.FACE_PICTURE_TOO_SMALL, Map.of("least", SHORTEST_SIDE));
            }
            if ((long) width * height > MOST_PIXELS) {
                throw new Refused(CheckinProblem.FACE_PICTURE_TOO_LARGE, Map.of("most", MOST_MEGABYTES));
            }
            ImageReadParam sparse = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            sparse.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, sparse);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(written)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}
