package io.mashang.checkin.face;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Compares pictures instead of faces, or says what a tester wants to hear. */
@Component
@SandboxOnly
class SandboxFaceComparison implements FaceComparison {

    private static final int SIDE = 16;
    /** By how much the points of two different pictures differ: then they count as not alike at all. */
    private static final int STRANGERS = 64;
    private static final int SAME = 95;
    private static final int UNSURE = 45;
    private static final int DIFFERENT = 5;

    private volatile SandboxRule rule = SandboxRule.BY_PICTURE;

    SandboxRule rule() {
        return rule;
    }

    void follow(SandboxRule now) {
        rule = now;
    }

    @Override
    public FaceProvider provider() {
        return FaceProvider.SANDBOX;
    }

    @Override
    public Compared compare(byte[] reference, byte[] picture, FaceAccount account) {
        return switch (rule) {
            case BY_PICTURE -> new Compared.Alike(likeness(reference, picture));
            case ALWAYS_SAME -> new Compared.Alike(SAME);
            case ALWAYS_UNSURE -> new Compared.Alike(UNSURE);
            case ALWAYS_DIFFERENT -> new Compared.Alike(DIFFERENT);
            case NO_FACE -> new Compared.NoFace();
            case UNAVAILABLE -> new Compared.Unavailable("sandbox");
        };
    }

    private static int likeness(byte[] one, byte[] other) {
        BufferedImage first = small(one);
        BufferedImage second = small(other);
        long apart = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                apart += Math.abs((first.getRGB(x, y) & 0xff) - (second.getRGB(x, y) & 0xff));
            }
        }
        long mean = apart / (SIDE * SIDE);
        return (int) Math.clamp(100 - 100 * mean / STRANGERS, 0, 100);
    }

    private static BufferedImage small(byte[] jpeg) {
        try {
            BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D canvas = grey.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(ImageIO.read(new ByteArrayInputStream(jpeg)), 0, 0, SIDE, SIDE, null);
            canvas.dispose();
            return grey;
        } catch (IOException e) {
            throw new IllegalStateException("a picture of ours cannot be read", e);
        }
    }
}
