package io.mashang.platform.nodes;

import io.mashang.platform.clock.StoreClock;
import io.mashang.platform.health.SystemCheck;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which nodes are alive. */
@Component
class NodesCheck implements SystemCheck {

    private final NodeStore store;
    private final NodeLease lease;
    private final StoreClock clock;

    NodesCheck(NodeStore store, NodeLease lease, StoreClock clock) {
        this.store = store;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Finding look() {
        var now = clock.instant();
        String nodes = store.all().stream()
                .filter(row -> row.isLiveAt(now))
                .map(row -> row.number() + " " + row.address() + (row.instance().equals(lease.instance()) ? " (this one)" : ""))
                .collect(Collectors.joining(", "));
        return new Finding(nodes.contains("(this one)"), nodes.isEmpty() ? "no node is registered" : nodes);
    }
}
