package io.mashang.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the write path moves. Where no broker is set, only a database that is away moves it: the journal is no better than a slow one.
 *
 * @param slow people waited this long for their commit, smoothed over the last ones, or nobody got one for this long: step down
 * @param mostWaiting more people than this wait for their commit: step down
 * @param wellWithin a small write that is committed within this time is a sign that the database is well
 * @param proof how long all signs must be good without a break before it steps up
 */
@ConfigurationProperties("mashang.intake.ladder")
record LadderSettings(
        @DefaultValue("2s") Duration slow,
        @DefaultValue("5000") int mostWaiting,
        @DefaultValue("500ms") Duration wellWithin,
        @DefaultValue("3s") Duration proof) {}
