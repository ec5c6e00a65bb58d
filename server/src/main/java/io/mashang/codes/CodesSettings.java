package io.mashang.codes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets about codes.
 *
 * @param dailyCap codes that a member can redeem on one business date
 * @param upperCaseHost prints the host in upper case, which keeps the QR code in its smaller alphanumeric mode
 * @param waitingScan how long a scan waits for its member to bind a phone
 */
@ConfigurationProperties("mashang.codes")
public record CodesSettings(
        @DefaultValue("20") int dailyCap,
        @DefaultValue("true") boolean upperCaseHost,
        @DefaultValue("24h") Duration waitingScan) {}
