package io.mashang.platform.crypto;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.MashangSettings.StoreMode;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    KeyRing keyRing(MashangSettings settings) {
        String configured = settings.masterKey();
        if (configured != null) {
            return new KeyRing(Base64.getDecoder().decode(configured));
        }
        if (settings.mode() == StoreMode.EXTERNAL) {
            throw new IllegalStateException(
                    "mashang.master-key is missing: with an external database set it to the base64 of 32 random bytes");
        }
        return new KeyRing(MasterKeyFile.in(settings.data()).readOrMake());
    }

    @Bean
    FieldSealer fieldSealer(KeyRing keys) {
        return new FieldSealer(keys);
    }
}
