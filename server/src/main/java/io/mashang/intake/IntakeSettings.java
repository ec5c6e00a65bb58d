package io.mashang.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param writers threads that commit batches; more than two only wait for each other's row locks
 * @param helpFrom from so many waiting operations on, a writer begins a batch while another one still commits
 * @param batchSize the most operations in one transaction
 * @param waiting the most operations that wait for a writer; one more is refused as overloaded
 * @param patience how long a caller waits for its commit; who would wait longer is refused at once
 */
@ConfigurationProperties("mashang.intake")
record IntakeSettings(
        @DefaultValue("2") int writers,
        @DefaultValue("64") int helpFrom,
        @DefaultValue("500") int batchSize,
        @DefaultValue("20000") int waiting,
        @DefaultValue("10s") Duration patience) {}
