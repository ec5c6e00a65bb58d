package io.mashang.codes.export;

import io.mashang.platform.crypto.Base32;
import io.mashang.platform.crypto.KeyRing;
import org.springframework.stereotype.Component;

/**
 * The passphrase of a package: 120 bits, derived and stored nowhere, the same for every download of an export. Nobody
 * chooses it, because the format's own stretching of weak ones is weak.
 */
@Component
class Passphrases {

    private static final int BYTES = 15;

    private final KeyRing keys;

    Passphrases(KeyRing keys) {
        this.keys = keys;
    }

    /** Six groups of four. */
    String of(CodeExport export) {
        return Base32.encode(keys.derive("codes.package", export.salt(), BYTES)).replaceAll("(.{4})(?!$)", "$1-");
    }
}
