package io.mashang.platform.crypto;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.MashangSettings.StoreMode;
import io.mashang.platform.StartRefused;
import io.mashang.platform.embedded.DataFolder;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    private static final String WRONG = " is not the base64 of 32 bytes. Put back the right one: another key makes every"
            + " code and phone number unreadable.";

    @Bean
    KeyRing keyRing(MashangSettings settings, ObjectProvider<DataFolder> folder) {
        String configured = settings.masterKey();
        if (configured != null) {
            return new KeyRing(decode(configured, "mashang.master-key"));
        }
        if (settings.mode() == StoreMode.EXTERNAL) {
            throw new StartRefused("mashang.master-key is missing: with an external database set it to the base64 of 32"
                    + " random bytes, and keep a copy.");
        }
        return new KeyRing(decode(new MasterKeyFile(folder.getObject()).readOrMake(), "The master key in the data folder"));
    }

    private static byte[] decode(String key, String name) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KeyRing.MASTER_KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new StartRefused(name + WRONG, notBase64);
        }
        throw new StartRefused(name + WRONG);
    }

    @Bean
    FieldSealer fieldSealer(KeyRing keys) {
        return new FieldSealer(keys);
    }
}
