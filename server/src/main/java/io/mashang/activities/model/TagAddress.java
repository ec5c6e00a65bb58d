package io.mashang.activities.model;

import java.net.URI;

/**
 * The address on a tag.
 *
 * @param base where this installation is reached; its path does not matter
 * @param number the tag's public number
 */
public record TagAddress(URI base, String number) {

    private static final String ENCRYPTED = "?e=";
    private static final String PROOF = "&c=";

    /** What a static tag holds. */
    public String plain() {
        return base.getScheme() + "://" + base.getRawAuthority() + "/N/" + number;
    }

    /** What a dynamic tag holds before the chip writes into it: zeros. */
    public String template() {
        return plain() + ENCRYPTED + "0".repeat(32) + PROOF + "0".repeat(16);
    }

    /** What a phone reads from a dynamic tag. */
    public String with(ChipMessage message) {
        return plain() + ENCRYPTED + message.e() + PROOF + message.c();
    }

    /** How the chip must be told to write into the template. */
    public MirrorSettings mirror() {
        return MirrorSettings.of(template(), ENCRYPTED, PROOF);
    }
}
