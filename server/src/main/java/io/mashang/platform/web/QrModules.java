package io.mashang.platform.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code as pages draw it: rows of {@code 0} and {@code 1}, 1 is dark, without the quiet zone. */
public final class QrModules {

    private QrModules() {}

    public static List<String> of(String content, ErrorCorrectionLevel level) {
        ByteMatrix matrix = matrix(content, level);
        List<String> rows = new ArrayList<>(matrix.getHeight());
        for (int y = 0; y < matrix.getHeight(); y++) {
            StringBuilder row = new StringBuilder(matrix.getWidth());
            for (int x = 0; x < matrix.getWidth(); x++) {
                row.append(matrix.get(x, y) == 1 ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static ByteMatrix matrix(String content, ErrorCorrectionLevel level) {
        try {
            return Encoder.encode(content, level).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("the address does not fit a QR code", e);
        }
    }
}
