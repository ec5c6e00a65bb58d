package io.mashang.codes.model;

/**
 * 70 bits as two halves of 35: what the permutation takes and gives, and 14 characters in print.
 *
 * @param left the upper half
 * @param right the lower half
 */
record Payload(long left, long right) {

    static final int CHARACTERS = 14;
    static final int HALF_BITS = 35;
    static final long HALF_MASK = (1L << HALF_BITS) - 1;
    private static final int TAG_BITS = 32;
    private static final int LOW_SERIAL_BITS = HALF_BITS - TAG_BITS;

    /** 38 bits of serial, then 32 bits of tag. */
    static Payload of(long serial, int tag) {
        return new Payload(leftOf(serial), rightOf(serial, tag));
    }

    static long leftOf(long serial) {
        return serial >>> LOW_SERIAL_BITS;
    }

    static long rightOf(long serial, int tag) {
        long lowSerial = serial & ((1L << LOW_SERIAL_BITS) - 1);
        return lowSerial << TAG_BITS | Integer.toUnsignedLong(tag);
    }

    long serial() {
        return left << LOW_SERIAL_BITS | right >>> TAG_BITS;
    }

    int tag() {
        return (int) right;
    }

    static Payload fromCharacters(int[] values) {
        long left = 0;
        long right = 0;
        for (int i = 0; i < CHARACTERS / 2; i++) {
            left = left << 5 | values[i];
            right = right << 5 | values[CHARACTERS / 2 + i];
        }
        return new Payload(left, right);
    }

    int[] toCharacters() {
        int[] values = new int[CHARACTERS];
        for (int i = 0; i < CHARACTERS / 2; i++) {
            int shift = HALF_BITS - 5 * (i + 1);
            values[i] = (int) (left >>> shift) & 31;
            values[CHARACTERS / 2 + i] = (int) (right >>> shift) & 31;
        }
        return values;
    }
}
