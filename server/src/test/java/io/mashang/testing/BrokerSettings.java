package io.mashang.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application a message broker behind a gate. */
final class BrokerSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestBroker broker = new TestBroker();
        context.getBeanFactory().registerSingleton("testBroker", broker);
        TestPropertyValues.of(
                        "mashang.intake.queue.addresses=127.0.0.1:" + broker.gate().port(),
                        "mashang.intake.queue.name=" + broker.queue(),
                        "mashang.intake.queue.most=100",
                        "mashang.intake.queue.deliveries=5",
                        "mashang.intake.ladder.most-waiting=4",
                        "mashang.intake.ladder.slow=60s",
                        "mashang.intake.ladder.well-within=20s",
                        "mashang.data=target/test-data-queued",
                        "mashang.node=8")
                .applyTo(context);
    }
}
