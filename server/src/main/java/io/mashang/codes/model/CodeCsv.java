package io.mashang.codes.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines that a printer gets: {@code no,code,url}, ASCII, computed while they are written, in constant memory. With both
 * families a line has the inner code first. For one thread at a time.
 */
public final class CodeCsv {

    private static final int GROUP = 4;
    private static final int LONGEST_NUMBER = 12;
    private static final byte[] END = {'\r', '\n'};

    private final SerialRange range;
    private final List<Family> families;
    private final List<CodeRun> runs;
    private final byte[] prefix;
    private final byte[][] characters;
    private final byte[] lines;

    /** @param prefix what stands before the code in its address */
    public CodeCsv(CodeKeys keys, SerialRange range, List<Family> families, String prefix) {
        this.range = range;
        this.families = families;
        this.runs = families.stream().map(family -> new CodeRun(keys, range, family)).toList();
        this.prefix = prefix.getBytes(StandardCharsets.US_ASCII);
        this.characters = new byte[families.size()][CodeRun.MOST * CodeText.LENGTH];
        int longest = LONGEST_NUMBER + END.length
                + families.size() * (2 + CodeText.LENGTH + CodeText.LENGTH / GROUP + this.prefix.length + CodeText.LENGTH);
        this.lines = new byte[CodeRun.MOST * longest];
    }

    public String header() {
        return families.size() == 1 ? "no,code,url" : "no,inner_code,inner_url,outer_code,outer_url";
    }

    /** Writes the header and the lines of these numbers, both included. */
    public void write(long from, long to, OutputStream out) throws IOException {
        out.write(header().getBytes(StandardCharsets.US_ASCII));
        out.write(END);
        for (long number = from; number <= to; number += CodeRun.MOST) {
            int count = (int) Math.min(CodeRun.MOST, to - number + 1);
            for (int i = 0; i < characters.length; i++) {
                runs.get(i).print(range.serial(number), count, characters[i]);
            }
            out.write(lines, 0, fill(number, count));
        }
    }

    private int fill(long number, int count) {
        int at = 0;
        for (int line = 0; line < count; line++) {
            at = putNumber(number + line, at);
            for (byte[] codes : characters) {
                at = putCode(codes, line * CodeText.LENGTH, at);
            }
            lines[at++] = END[0];
            lines[at++] = END[1];
        }
        return at;
    }

    private int putCode(byte[] codes, int from, int start) {
        int at = start;
        lines[at++] = ',';
        for (int group = 0; group < CodeText.LENGTH; group += GROUP) {
            if (group > 0) {
                lines[at++] = '-';
            }
            System.arraycopy(codes, from + group, lines, at, GROUP);
            at += GROUP;
        }
        lines[at++] = ',';
        System.arraycopy(prefix, 0, lines, at, prefix.length);
        at += prefix.length;
        System.arraycopy(codes, from, lines, at, CodeText.LENGTH);
        return at + CodeText.LENGTH;
    }

    private int putNumber(long number, int at) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int place = at + digits - 1; place >= at; place--) {
            lines[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }
}
