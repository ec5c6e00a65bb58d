package io.mashang.checkin.owncode;

import io.mashang.checkin.model.OwnCodeSeal;
import io.mashang.platform.crypto.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OwnCodeKeys {

    @Bean
    OwnCodeSeal ownCodeSeal(KeyRing keys) {
        return new OwnCodeSeal(
                keys.deriveKey("checkin.own-code.mac.1", "HmacSHA256"), keys.deriveKey("checkin.own-code.stream.1", "HmacSHA256"));
    }
}
