package io.mashang.activities.model;

import java.util.HexFormat;

/**
 * Where in its NDEF file (file 02) an NTAG 424 DNA writes at every touch. Offsets count bytes from the file's beginning.
 *
 * @param macOffset also where the proof's input begins: nothing beside UID and counter is proved
 */
public record MirrorSettings(int piccDataOffset, int macOffset) {

    /** Two bytes of length, four of the record's header, and one that stands for {@code https://} or {@code http://}. */
    private static final int BEFORE_HOST = 2 + 4 + 1;

    static MirrorSettings of(String template, String encrypted, String proof) {
        int host = template.indexOf("://") + 3;
        return new MirrorSettings(
                template.indexOf(encrypted) + encrypted.length() - host + BEFORE_HOST,
                template.indexOf(proof) + proof.length() - host + BEFORE_HOST);
    }

    /**
     * The data of the command ChangeFileSettings: SDM on, plain communication; anybody reads the file, key 0 writes and
     * changes it; UID and counter mirrored as text; nobody reads the counter alone; proof by key 1, encrypted with key 2.
     */
    public String changeFileSettings() {
        return "4000E0" + "C1" + "FF21" + littleEndian(piccDataOffset) + littleEndian(macOffset) + littleEndian(macOffset);
    }

    private static String littleEndian(int offset) {
        return HexFormat.of().withUpperCase()
                .formatHex(new byte[] {(byte) offset, (byte) (offset >>> 8), (byte) (offset >>> 16)});
    }
}
