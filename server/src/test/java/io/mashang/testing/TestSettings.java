package io.mashang.testing;

import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the test run's database. */
final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final byte[] MASTER_KEY = "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestStore store = TestStore.get();
        TestPropertyValues.of(
                        "mashang.mode=external",
                        "mashang.production=false",
                        "mashang.data=target/test-data",
                        "mashang.jobs.enabled=false",
                        "mashang.store.answer-timeout=60s",
                        "mashang.phone-codes.free-per-address=1000",
                        "mashang.master-key=" + Base64.getEncoder().encodeToString(MASTER_KEY),
                        "spring.datasource.url=" + store.url(),
                        "spring.datasource.username=" + store.user(),
                        "spring.datasource.password=" + store.password(),
                        "springdoc.api-docs.path=/internal/api-docs",
                        "springdoc.use-fqn=true",
                        "springdoc.default-produces-media-type=application/json",
                        "springdoc.default-flat-param-object=true",
                        "springdoc.override-with-generic-response=false")
                .applyTo(context);
    }
}
