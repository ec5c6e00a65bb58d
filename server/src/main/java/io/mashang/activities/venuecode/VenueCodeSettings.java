package io.mashang.activities.venuecode;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param grace how much longer than its step a code is accepted: the way from the screen to us
 * @param lowerCaseHost prints the host of QR codes in lower case; the QR gets larger
 */
@ConfigurationProperties("mashang.activities")
record VenueCodeSettings(@DefaultValue("10s") Duration grace, @DefaultValue("false") boolean lowerCaseHost) {}
