package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.intake.queue.Broker;
import io.mashang.intake.queue.QueueConsumer;
import io.mashang.intake.queue.QueuePublisher;
import io.mashang.intake.queue.QueueSettings;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.ids.IdRange;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The journal always, the queue where a broker is set. */
@Configuration(proxyBeanMethods = false)
class KeepersConfiguration {

    @Bean
    Journal journal(MashangSettings settings, JsonMapper json) {
        return new Journal(settings.data().resolve("intake-journal"), json);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("mashang.intake.queue.addresses")
    @EnableConfigurationProperties(QueueSettings.class)
    static class Queue {

        @Bean
        Broker broker(QueueSettings settings, IdRange node) {
            return new Broker(settings, "mashang-" + node.granted().node());
        }

        @Bean
        QueuePublisher queuePublisher(Broker broker, QueueSettings settings, JsonMapper json) {
            return new QueuePublisher(broker, settings, json);
        }

        @Bean
        QueueConsumer queueConsumer(Broker broker, QueueSettings settings, KeptDeliveries deliveries) {
            return new QueueConsumer(broker, settings.name(), settings, deliveries);
        }

        @Bean
        QueueConsumer deadQueueConsumer(Broker broker, QueueSettings settings, DeadDeliveries deliveries) {
            return new QueueConsumer(broker, settings.deadName(), settings, deliveries);
        }
    }
}
