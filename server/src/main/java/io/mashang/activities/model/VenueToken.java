package io.mashang.activities.model;

import java.nio.ByteBuffer;

/**
 * What a rotating QR says.
 *
 * @param epoch the activity's key epoch, kept to 4 bits
 * @param venue the short number of the session, 32 bits
 * @param display which display of the session shows it, 1 to 255
 * @param step how many steps of the session's length have passed since 1970
 * @param salt 16 random bits
 */
public record VenueToken(int epoch, long venue, int display, long step, int salt) {

    static final int VERSION = 1;
    /** version and epoch 1 ‖ venue 4 ‖ display 1 ‖ step 4 ‖ salt 2. */
    static final int BYTES = 12;

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .put((byte) (VERSION << 4 | epoch & 15))
                .putInt((int) venue)
                .put((byte) display)
                .putInt((int) step)
                .putShort((short) salt)
                .array();
    }

    static VenueToken read(ByteBuffer in) {
        int epoch = in.get() & 15;
        long venue = Integer.toUnsignedLong(in.getInt());
        int display = in.get() & 0xff;
        long step = Integer.toUnsignedLong(in.getInt());
        return new VenueToken(epoch, venue, display, step, in.getShort() & 0xffff);
    }
}
