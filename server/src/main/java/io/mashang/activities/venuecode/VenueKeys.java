package io.mashang.activities.venuecode;

import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.platform.crypto.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VenueKeys {

    @Bean
    VenueTokenSeal venueTokenSeal(KeyRing keys) {
        return new VenueTokenSeal(keys.deriveKey("activities.qr-tag.1", "HmacSHA256"));
    }
}
