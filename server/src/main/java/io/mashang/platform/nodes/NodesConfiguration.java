package io.mashang.platform.nodes;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.MashangSettings.StoreMode;
import io.mashang.platform.clock.StoreClock;
import io.mashang.platform.ids.Ids;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NodesConfiguration {

    private static final long PAUSE_NANOS = 500_000_000;

    /** Leases are counted in the database's time; ids in the time that everything else is given. */
    @Bean
    NodeLease nodeLease(
            NodeStore store, MashangSettings settings, StoreClock storeClock, Clock clock, @Value("${server.port:8080}") int port) {
        var applicant = new NodeLease.Applicant(
                host() + ":" + port, version(), settings.node(), settings.mode() == StoreMode.EMBEDDED);
        return new NodeLease(store, applicant, storeClock, clock, () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    @Bean
    Ids ids(Clock clock, NodeLease lease) {
        return new Ids(clock, lease);
    }

    private static String version() {
        return Objects.requireNonNullElse(NodesConfiguration.class.getPackage().getImplementationVersion(), "dev");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
