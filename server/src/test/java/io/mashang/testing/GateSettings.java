package io.mashang.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Leads the application to its database through a gate. */
final class GateSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseGate gate = new DatabaseGate();
        context.getBeanFactory().registerSingleton("databaseGate", gate);
        TestPropertyValues.of(
                        "spring.datasource.url=" + gate.url(),
                        "mashang.data=target/test-data-gated")
                .applyTo(context);
    }
}
