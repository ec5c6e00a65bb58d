package io.mashang.platform.shared;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Makes the two connections of a node, one for commands and one that listens. They are never mended, only replaced. */
final class RedisConnections implements AutoCloseable {

    /** Both connections. */
    record Pair(StatefulRedisConnection<String, String> commands, StatefulRedisPubSubConnection<String, String> news) {

        boolean isOpen() {
            return commands.isOpen() && news.isOpen();
        }

        void close() {
            if (commands.isOpen()) {
                commands.closeAsync();
            }
            if (news.isOpen()) {
                news.closeAsync();
            }
        }
    }

    /** What the subscription tells, on the client's threads: must not wait. */
    interface Ears {

        void hear(String message);

        /** From here on nothing is lost; something may have been before. */
        void listening();

        /** Called again and again while Redis answers; on a thread of our own. */
        void answering();
    }

    private static final int MOST_UNANSWERED = 10_000;

    private final ClientResources resources = ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
    private final RedisClient client = RedisClient.create(resources);
    private final RedisURI uri;
    private final String channel;

    RedisConnections(RedisSettings settings, String channel) {
        this.uri = RedisURI.create(Objects.requireNonNull(settings.url()));
        this.channel = channel;
        uri.setTimeout(settings.connectTimeout());
        client.setOptions(options(settings));
    }

    /** @throws RuntimeException when Redis cannot be reached or refuses the sign-in */
    Pair open(Ears ears) {
        StatefulRedisConnection<String, String> commands = client.connect(uri);
        try {
            return new Pair(commands, subscribe(ears));
        } catch (RuntimeException e) {
            commands.closeAsync();
            throw e;
        }
    }

    private StatefulRedisPubSubConnection<String, String> subscribe(Ears ears) {
        StatefulRedisPubSubConnection<String, String> news = client.connectPubSub(uri);
        news.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String message) {
                ears.hear(message);
            }

            @Override
            public void subscribed(String to, long count) {
                ears.listening();
            }
        });
        news.async().subscribe(channel);
        return news;
    }

    private static ClientOptions options(RedisSettings settings) {
        var options = ClientOptions.builder()
                .autoReconnect(false)
                .requestQueueSize(MOST_UNANSWERED)
                .socketOptions(SocketOptions.builder().connectTimeout(settings.connectTimeout()).keepAlive(true).build())
                .timeoutOptions(TimeoutOptions.enabled(settings.connectTimeout()));
        Path trusted = settings.caCertificate();
        if (trusted != null) {
            options.sslOptions(SslOptions.builder().jdkSslProvider().trustManager(trusted.toFile()).build());
        }
        return options.build();
    }

    /** For people: never with the password. */
    String address() {
        return uri.getHost() == null ? "its sentinels" : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
