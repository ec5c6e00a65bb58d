package io.mashang.codes.model;

/** Computes the codes of one batch and family from their serials: nothing is stored. For one thread at a time. */
public final class CodePrinter {

    private final SerialRange range;
    private final Domain domain;
    private final CodePermutation permutation;
    private final CodeTag tag;

    public CodePrinter(CodeKeys keys, SerialRange range, Family family) {
        this.range = range;
        this.domain = new Domain(range.epoch(), family);
        this.permutation = new CodePermutation(keys.permutationKey(domain), domain);
        this.tag = new CodeTag(keys.tagKey(domain, range.salt()), domain);
    }

    public CodeText print(long serial) {
        if (!range.contains(serial)) {
            throw new IllegalArgumentException("serial " + serial + " is not of batch " + range.batch());
        }
        return CodeText.of(domain, permutation.encipher(Payload.of(serial, tag.of(serial))));
    }
}
