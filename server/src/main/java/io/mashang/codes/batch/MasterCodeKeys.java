package io.mashang.codes.batch;

import io.mashang.codes.model.CodeKeys;
import io.mashang.codes.model.Domain;
import io.mashang.platform.crypto.KeyRing;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Derives the keys of codes from the installation's master key; those of a batch also from its salt in the database. */
@Component
class MasterCodeKeys implements CodeKeys {

    private static final int KEY_BYTES = 32;

    private final KeyRing keys;
    private final Map<Domain, byte[]> permutationKeys = new ConcurrentHashMap<>();

    MasterCodeKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] permutationKey(Domain domain) {
        return permutationKeys.computeIfAbsent(domain, d -> keys.derive(purpose("permutation", d), KEY_BYTES));
    }

    @Override
    public byte[] tagKey(Domain domain, byte[] batchSalt) {
        return keys.derive(purpose("tag", domain), batchSalt, KEY_BYTES);
    }

    private static String purpose(String use, Domain domain) {
        return "codes." + use + "." + domain.epoch() + "." + domain.family().name().toLowerCase(Locale.ROOT);
    }
}
