package io.mashang.codes.model;

import java.util.Optional;
import java.util.function.LongFunction;

/** Tells genuine codes from forged ones, by computing alone. */
public final class CodeReader {

    /** A genuine code. */
    public record Genuine(long serial, long batch, Family family) {}

    private final CodeKeys keys;
    private final LongFunction<Optional<SerialRange>> ranges;

    /** @param ranges finds the range that a serial lies in */
    public CodeReader(CodeKeys keys, LongFunction<Optional<SerialRange>> ranges) {
        this.keys = keys;
        this.ranges = ranges;
    }

    /** Empty when it was not made here: no batch has its serial, or its tag is wrong. */
    public Optional<Genuine> read(CodeText text) {
        Domain domain = text.domain();
        Payload plain = new CodePermutation(keys.permutationKey(domain), domain).decipher(text.payload());
        return ranges.apply(plain.serial())
                .filter(range -> range.contains(plain.serial()) && range.epoch() == domain.epoch())
                .filter(range -> new CodeTag(keys.tagKey(domain, range.salt()), domain).of(plain.serial()) == plain.tag())
                .map(range -> new Genuine(plain.serial(), range.batch(), domain.family()));
    }
}
