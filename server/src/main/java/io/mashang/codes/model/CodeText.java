package io.mashang.codes.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A code as it is printed: 1 character for key epoch and family, 14 of payload, 1 check character. A parsed one has the right
 * check character; whether it is genuine only {@link CodeReader} can tell.
 */
public record CodeText(String characters) {

    public static final int LENGTH = 16;
    private static final int GROUP = 4;

    static CodeText of(Domain domain, Payload payload) {
        int[] values = new int[LENGTH - 1];
        values[0] = domain.character();
        System.arraycopy(payload.toCharacters(), 0, values, 1, Payload.CHARACTERS);
        StringBuilder text = new StringBuilder(LENGTH);
        for (int value : values) {
            text.append(Base32.charOf(value));
        }
        return new CodeText(text.append(Base32.charOf(CheckCharacter.of(values))).toString());
    }

    /**
     * Reads what was scanned or typed: a code or the address around it, in any case, with hyphens or blanks, with O, I and
     * L for 0 and 1. Empty when it is none or mistyped.
     */
    public static Optional<CodeText> parse(String scanned) {
        String text = ScannedText.lastPart(scanned);
        int[] values = text.chars()
                .filter(c -> c != '-' && !Character.isWhitespace(c))
                .limit(LENGTH + 1)
                .map(c -> Base32.valueOf((char) c))
                .toArray();
        if (values.length != LENGTH || Arrays.stream(values).anyMatch(value -> value < 0)) {
            return Optional.empty();
        }
        if (CheckCharacter.of(Arrays.copyOf(values, LENGTH - 1)) != values[LENGTH - 1]) {
            return Optional.empty();
        }
        StringBuilder clean = new StringBuilder(LENGTH);
        Arrays.stream(values).forEach(value -> clean.append(Base32.charOf(value)));
        return Optional.of(new CodeText(clean.toString()));
    }

    public Domain domain() {
        return Domain.ofCharacter(Base32.valueOf(characters.charAt(0)));
    }

    Payload payload() {
        int[] values = characters.chars().skip(1).limit(Payload.CHARACTERS)
                .map(c -> Base32.valueOf((char) c)).toArray();
        return Payload.fromCharacters(values);
    }

    /** In groups of four, as people read and type it. */
    public String grouped() {
        StringBuilder grouped = new StringBuilder(characters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, '-');
        }
        return grouped.toString();
    }
}
