package io.mashang.codes.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;

/** Tells genuine codes from forged ones, by computing alone. */
public final class CodeReader {

    /** A genuine code. */
    public record Genuine(long serial, long batch, Family family) {}

    private final CodeKeys keys;
    private final LongFunction<Optional<SerialRange>> ranges;
    private final Map<Domain, ConcurrentLinkedQueue<CodePermutation>> idle = new ConcurrentHashMap<>();

    /** @param ranges finds the range that a serial lies in */
    public CodeReader(CodeKeys keys, LongFunction<Optional<SerialRange>> ranges) {
        this.keys = keys;
        this.ranges = ranges;
    }

    /** Empty when it was not made here: no batch has its serial, or its tag is wrong. */
    public Optional<Genuine> read(CodeText text) {
        Domain domain = text.domain();
        Payload plain = decipher(text, domain);
        return ranges.apply(plain.serial())
                .filter(range -> range.contains(plain.serial()) && range.epoch() == domain.epoch())
                .filter(range -> new CodeTag(keys.tagKey(domain, range.salt()), domain).of(plain.serial()) == plain.tag())
                .map(range -> new Genuine(plain.serial(), range.batch(), domain.family()));
    }

    /** Making a permutation costs more than using it, so each serves one reader after the other. */
    private Payload decipher(CodeText text, Domain domain) {
        ConcurrentLinkedQueue<CodePermutation> waiting = idle.computeIfAbsent(domain, d -> new ConcurrentLinkedQueue<>());
        CodePermutation permutation = waiting.poll();
        if (permutation == null) {
            permutation = new CodePermutation(keys.permutationKey(domain), domain);
        }
        Payload plain = permutation.decipher(text.payload());
        waiting.offer(permutation);
        return plain;
    }
}
