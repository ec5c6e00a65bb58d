package io.mashang.codes.model;

/** 32 bits that only the holder of the batch's key can compute for a serial. For one thread at a time. */
final class CodeTag {

    static final char PURPOSE = 'T';

    private final AesBlocks aes;
    private final Domain domain;

    CodeTag(byte[] batchKey, Domain domain) {
        this.aes = new AesBlocks(batchKey);
        this.domain = domain;
    }

    int of(long serial) {
        return (int) (aes.prf(domain.head(PURPOSE, 0), serial) >>> 32);
    }
}
