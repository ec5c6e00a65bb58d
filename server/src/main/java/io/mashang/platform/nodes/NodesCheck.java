package io.mashang.platform.nodes;

import io.mashang.platform.clock.StoreClock;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.util.List;
import java.util.Map;
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
        List<NodeRow> live = store.all().stream().filter(row -> row.isLiveAt(now)).toList();
        return new Finding(
                live.stream().anyMatch(this::isThisOne),
                live.isEmpty() ? SystemWords.say("nodes.none", Map.of()) : live.stream().map(this::said).collect(Collectors.joining(", ")));
    }

    private boolean isThisOne(NodeRow row) {
        return row.instance().equals(lease.instance());
    }

    private String said(NodeRow row) {
        return SystemWords.say(isThisOne(row) ? "nodes.this" : "nodes.other", Map.of("number", row.number(), "address", row.address()));
    }
}
