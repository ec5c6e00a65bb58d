package io.mashang.testing;

import io.mashang.MashangApplication;
import io.mashang.platform.health.SystemCheck;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole applications on one database and one Redis, as in production. */
public final class TwoNodes implements AutoCloseable {

    private final TestRedis redis = TestRedis.start();
    private final ConfigurableApplicationContext one = node(8);
    private final ConfigurableApplicationContext other = node(9);

    public TestRedis redis() {
        return redis;
    }

    public <T> T one(Class<T> bean) {
        return one.getBean(bean);
    }

    public <T> T other(Class<T> bean) {
        return other.getBean(bean);
    }

    /** Whether both nodes say of Redis that it answers, or that it does not. */
    public boolean bothKnow(boolean answers) {
        return looks(one) == answers && looks(other) == answers;
    }

    private static boolean looks(ConfigurableApplicationContext node) {
        return node.getBean("sharedMemoryCheck", SystemCheck.class).look().ok();
    }

    private ConfigurableApplicationContext node(int number) {
        return new SpringApplicationBuilder(MashangApplication.class, TestConfiguration.class)
                .initializers(new TestSettings())
                .run("--server.port=0", "--mashang.node=" + number, "--mashang.data=target/test-data-" + number,
                        "--mashang.redis.url=" + redis.url(), "--mashang.redis.prefix=two-nodes");
    }

    @Override
    public void close() {
        other.close();
        one.close();
        redis.close();
    }
}
