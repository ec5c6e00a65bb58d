package io.mashang.intake.queue;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The message broker; without addresses there is none.
 *
 * @param addresses {@code host:port} of one RabbitMQ node or several
 * @param name the queue; what can never be recorded goes to {@code <name>.dead}
 * @param most how many operations the queue holds; one more is refused and goes to the journal
 * @param confirmWithin how long the broker may take to confirm
 * @param batch how many operations one transaction records
 * @param deliveries how often an operation is delivered before the broker calls it dead
 */
@ConfigurationProperties("mashang.intake.queue")
public record QueueSettings(
        List<String> addresses,
        @DefaultValue("guest") String username,
        @DefaultValue("guest") String password,
        @DefaultValue("/") String virtualHost,
        @DefaultValue("false") boolean tls,
        @DefaultValue("mashang.intake") String name,
        @DefaultValue("1000000") int most,
        @DefaultValue("2s") Duration confirmWithin,
        @DefaultValue("500") int batch,
        @DefaultValue("100") int deliveries) {

    public String deadName() {
        return name + ".dead";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "queue " + name + " at " + addresses;
    }
}
