package io.mashang.codes.importing;

import io.mashang.platform.crypto.BlindIndex;
import io.mashang.platform.crypto.KeyRing;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What is kept of a code that was made elsewhere: whoever reads the database can neither use nor guess it. */
@Component
class CodeHash {

    private static final int BYTES = 16;

    private final BlindIndex index;

    CodeHash(KeyRing keys) {
        this.index = new BlindIndex(keys, "codes_imported.code_hash");
    }

    byte[] of(String code) {
        return Arrays.copyOf(index.of(code), BYTES);
    }
}
