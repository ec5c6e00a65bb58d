package io.mashang.codes.export;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.platform.web.QrModules;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A QR code as an image with its quiet zone: one bit for a pixel, or vectors with sizes in millimetres. */
final class QrImage {

    /** Modules of white around a code that scanners need. */
    static final int QUIET = 4;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] GREY_OF_ONE_BIT = {1, 0, 0, 0, 0};

    private final List<String> rows;

    QrImage(String content, ErrorCorrectionLevel correction) {
        this.rows = QrModules.of(content, correction);
    }

    /** Modules on a side, quiet zone included. */
    int side() {
        return rows.size() + 2 * QUIET;
    }

    boolean isDark(int x, int y) {
        int column = x - QUIET;
        int row = y - QUIET;
        return row >= 0 && row < rows.size() && column >= 0 && column < rows.size() && rows.get(row).charAt(column) == '1';
    }

    byte[] png(int modulePixels) {
        int pixels = side() * modulePixels;
        ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels).putInt(pixels).put(GREY_OF_ONE_BIT);
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(lines(modulePixels, pixels)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Dark modules of a row that touch are one rectangle: no hairlines between them. */
    byte[] svg(double moduleMillis) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                int end = x;
                while (isDark(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(end - x).append("v1h-").append(end - x).append('z');
                    x = end;
                }
            }
        }
        String size = String.format(Locale.ROOT, "%.3fmm", side() * moduleMillis);
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size + "\" viewBox=\"0 0 " + side() + " "
                + side() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side() + "v" + side() + "h-" + side()
                + "z\"/><path d=\"" + path + "\"/></svg>\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Each line begins with its filter (none); a set bit is white. */
    private byte[] lines(int modulePixels, int pixels) {
        int bytes = 1 + (pixels + 7) / 8;
        byte[] all = new byte[bytes * pixels];
        for (int y = 0; y < side(); y++) {
            int first = y * modulePixels * bytes;
            for (int pixel = 0; pixel < pixels; pixel++) {
                if (!isDark(pixel / modulePixels, y)) {
                    all[first + 1 + pixel / 8] |= (byte) (0x80 >> pixel % 8);
                }
            }
            for (int repeat = 1; repeat < modulePixels; repeat++) {
                System.arraycopy(all, first, all, first + repeat * bytes, bytes);
            }
        }
        return all;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] bytes) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(name);
        out.writeBytes(bytes);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
