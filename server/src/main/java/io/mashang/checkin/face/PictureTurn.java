package io.mashang.checkin.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by the orientation that it wrote into its JPEG (EXIF 2.32, tag 0x0112), 1 to 8: the picture is
 * turned before that note is lost.
 */
record PictureTurn(int orientation) {

    private static final PictureTurn NONE = new PictureTurn(1);
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** Anything that is not understood is not turned. */
    static PictureTurn of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = in.getShort(at + 2) & 0xffff;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return NONE;
            }
            if (marker == APP1) {
                return exif(in.slice(at + 4, length - 2));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static PictureTurn exif(ByteBuffer segment) {
        boolean named = segment.remaining() > 14 && segment.getInt(0) == 0x45786966;
        if (!named) {
            return NONE;
        }
        ByteBuffer tiff = segment.slice(6, segment.remaining() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return NONE;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.limit()) {
                return NONE;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int told = tiff.getShort(entry + 8) & 0xffff;
                return told >= 1 && told <= 8 ? new PictureTurn(told) : NONE;
            }
        }
        return NONE;
    }

    /** Upright, on white, no side longer than this. */
    BufferedImage upright(BufferedImage picture, int longestSide) {
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? picture.getHeight() : picture.getWidth();
        int height = onItsSide ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) longestSide / Math.max(width, height));
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        BufferedImage upright = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, wide, high);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turned = AffineTransform.getScaleInstance(scale, scale);
        turned.concatenate(turn(width, height));
        canvas.drawImage(picture, turned, null);
        canvas.dispose();
        return upright;
    }

    /** @param width and height of the upright picture */
    private AffineTransform turn(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
