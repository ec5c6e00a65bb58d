package io.mashang.codes.model;

/**
 * What proves the codes of one batch.
 *
 * @param batch the batch's id
 * @param first its first serial
 * @param count how many serials follow, the first included
 * @param salt random bytes from which, with the master key, the tag key is derived
 */
public record SerialRange(long batch, long first, long count, int epoch, byte[] salt) {

    /** Serials have 38 bits; zero is not used. */
    public static final long SERIALS = 1L << 38;

    public boolean contains(long serial) {
        return serial >= first && serial < first + count;
    }

    /** The serial of the n-th code, n from 1. */
    public long serial(long number) {
        return first + number - 1;
    }
}
