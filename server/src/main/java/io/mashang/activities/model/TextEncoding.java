package io.mashang.activities.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds out in which encoding a text file was saved: a mark at its begin, UTF-8, UTF-16 without a mark, else what Windows in China writes. */
public final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 4096;

    private TextEncoding() {}

    /** Empty when it is no text in any of these. */
    public static Optional<String> decode(byte[] bytes) {
        return candidates(bytes).stream()
                .flatMap(charset -> strictly(bytes, charset).stream())
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(TextEncoding::isText)
                .findFirst();
    }

    private static List<Charset> candidates(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return List.of(StandardCharsets.UTF_8);
        }
        int before = nuls(bytes, 0);
        int after = nuls(bytes, 1);
        if (before + after > 0) {
            return List.of(after > before ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters, separators and line ends of UTF-16 have a NUL: before them in BE, after them in LE. */
    private static int nuls(byte[] bytes, int odd) {
        int count = 0;
        for (int i = odd; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(letter -> letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r');
    }
}
