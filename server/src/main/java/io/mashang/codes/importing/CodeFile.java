package io.mashang.codes.importing;

import io.mashang.codes.model.CodeLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file of codes, read line by line however large it is. */
record CodeFile(Path path, Charset charset, Facts facts) {

    /**
     * What the first reading tells.
     *
     * @param total lines that hold something, the header not counted
     * @param shortest the length of the shortest valid code
     */
    record Facts(long total, int shortest, int longest) {}

    interface Lines {

        /** @param number the line's number in the file, from 1 */
        void line(long number, String column) throws IOException;
    }

    /** UTF-8 when it is, else GBK, which is what spreadsheets of this country write. */
    static CodeFile open(Path path) throws IOException {
        try {
            return new CodeFile(path, StandardCharsets.UTF_8, count(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            Charset gbk = Charset.forName("GBK");
            return new CodeFile(path, gbk, count(path, gbk));
        }
    }

    void read(Lines lines) throws IOException {
        read(path, charset, lines);
    }

    private static Facts count(Path path, Charset charset) throws IOException {
        long[] total = {0};
        int[] lengths = {Integer.MAX_VALUE, 0};
        read(path, charset, (number, column) -> {
            total[0]++;
            if (CodeLine.isCode(column)) {
                lengths[0] = Math.min(lengths[0], column.length());
                lengths[1] = Math.max(lengths[1], column.length());
            }
        });
        return new Facts(total[0], lengths[0], lengths[1]);
    }

    private static void read(Path path, Charset charset, Lines lines) throws IOException {
        try (BufferedReader reader = new BufferedReader(reader(path, charset))) {
            boolean first = true;
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String column = CodeLine.firstColumn(line);
                if (column.isEmpty()) {
                    continue;
                }
                if (!first || !CodeLine.isHeader(column)) {
                    lines.line(number, column);
                }
                first = false;
            }
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        var onError = charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        return new InputStreamReader(Files.newInputStream(path),
                charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
    }
}
