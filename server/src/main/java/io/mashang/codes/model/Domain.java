package io.mashang.codes.model;

/**
 * What a key is used for; part of every input of a cipher, so that nothing computed for one domain fits another.
 *
 * @param epoch 0 to 15: which generation of keys
 */
public record Domain(int epoch, Family family) {

    public static final int EPOCHS = 16;
    private static final int FAMILIES = Family.values().length;

    public Domain {
        if (epoch < 0 || epoch >= EPOCHS) {
            throw new IllegalArgumentException("key epoch " + epoch);
        }
    }

    /** The first character of a code. */
    int character() {
        return epoch * FAMILIES + family.ordinal();
    }

    static Domain ofCharacter(int value) {
        return new Domain(value / FAMILIES, Family.values()[value % FAMILIES]);
    }

    /** Eight bytes: a letter for the purpose, epoch, family, payload length, a number (the round). */
    long head(char purpose, int number) {
        return (long) purpose << 56 | (long) epoch << 48 | (long) family.ordinal() << 40
                | (long) Payload.CHARACTERS << 32 | number;
    }
}
