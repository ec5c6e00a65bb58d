package io.mashang.identity;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what text messages may cost.
 *
 * @param dailyBudget messages of the whole installation in one business day; 80 % of it raises an alarm in the log
 * @param regions ISO 3166 regions to which messages are sent
 * @param freePerAddress codes per network address in ten minutes before a challenge is asked for
 * @param challengeBits work of the challenge: 2 to this power hashes on average
 */
@ConfigurationProperties("mashang.phone-codes")
public record IdentitySettings(
        @DefaultValue("2000") int dailyBudget,
        @DefaultValue("CN") Set<String> regions,
        @DefaultValue("30") int freePerAddress,
        @DefaultValue("16") int challengeBits) {}
