package io.mashang.checkin.claim;

import io.mashang.checkin.model.ClaimSeal;
import io.mashang.platform.crypto.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Claims {

    @Bean
    ClaimSeal claimSeal(KeyRing keys) {
        return new ClaimSeal(keys.deriveKey("checkin.claim.1", "HmacSHA256"));
    }
}
