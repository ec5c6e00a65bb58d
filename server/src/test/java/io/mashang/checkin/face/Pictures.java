package io.mashang.checkin.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Pictures for tests: a dark mark in the upper left corner of a plain ground. */
public final class Pictures {

    private static final String BOUNDARY = "picture-of-a-test";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private Pictures() {}

    static byte[] picture(String format, int width, int height, Color ground) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(ground);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] aPicture() {
        return picture("jpeg", 480, 640, Color.LIGHT_GRAY);
    }

    static byte[] another() {
        return picture("jpeg", 480, 640, Color.DARK_GRAY);
    }

    /** The JPEG with a note of the camera: this orientation, and a place. */
    static byte[] withNote(byte[] jpeg, int orientation) {
        byte[] place = "GPS 25.049165 102.703582".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream note = new ByteArrayOutputStream();
        note.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        note.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        note.writeBytes(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = note.size() + 2;
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes(note.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A form with a claim, when there is one, and a picture. */
    static byte[] form(String claimId, byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!claimId.isEmpty()) {
            out.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"claimId\"\r\n\r\n" + claimId + "\r\n"));
        }
        out.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + UUID.randomUUID()
                + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        out.writeBytes(picture);
        out.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
