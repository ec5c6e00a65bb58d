package io.mashang.intake;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxStore {

    private static final int LONGEST_BACKOFF_DOUBLINGS = 8;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Ids ids;

    OutboxStore(JdbcTemplate jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** An event as it was written, not read back. */
    record Written(long id, String topic, String payload, Instant createdAt) {}

    void insert(List<Written> events) {
        Rows.insert(jdbc, "INSERT INTO intake_outbox (id, topic, payload, created_at) VALUES", "",
                events.stream()
                        .map(event -> new Object[] {event.id(), event.topic(), event.payload(), Times.toDb(event.createdAt())})
                        .toList());
    }

    /** Nobody else takes them until the lease ends: the node that writes them hands them over by itself. */
    void insertClaimed(List<Written> events, Instant until) {
        long claim = ids.next();
        LocalDateTime lease = Times.toDb(until);
        Rows.insert(jdbc, "INSERT INTO intake_outbox (id, topic, payload, created_at, claim, claimed_until) VALUES", "",
                events.stream()
                        .map(event -> new Object[] {
                            event.id(), event.topic(), event.payload(), Times.toDb(event.createdAt()), claim, lease
                        })
                        .toList());
    }

    OutboxEvent event(Written written) {
        return new OutboxEvent(written.id(), written.topic(), json.readTree(written.payload()), written.createdAt());
    }

    /** Claims the oldest free events until the lease ends. */
    List<OutboxEvent> claim(Set<String> topics, Instant now, Instant until, int most) {
        if (topics.isEmpty()) {
            return List.of();
        }
        long claim = ids.next();
        List<Object> values = new ArrayList<>(List.of(claim, Times.toDb(until), Times.toDb(now)));
        values.addAll(topics);
        values.add(most);
        int claimed = jdbc.update("UPDATE intake_outbox SET claim = ?, claimed_until = ? WHERE claimed_until <= ? AND topic IN "
                + Rows.tuple(topics.size()) + " ORDER BY id LIMIT ?", values.toArray());
        return claimed == 0 ? List.of() : claimed(claim, until);
    }

    private List<OutboxEvent> claimed(long claim, Instant until) {
        return jdbc.query("SELECT id, topic, payload, created_at FROM intake_outbox"
                        + " WHERE claimed_until = ? AND claim = ? ORDER BY id",
                (row, n) -> new OutboxEvent(
                        row.getLong("id"), row.getString("topic"), json.readTree(row.getString("payload")),
                        Times.read(row, "created_at")),
                Times.toDb(until), claim);
    }

    /** Takes the events off the outbox; fewer than all when somebody else had taken some. */
    int remove(List<OutboxEvent> events) {
        Object[] wanted = idsOf(events);
        return jdbc.update("DELETE FROM intake_outbox WHERE id IN " + Rows.tuple(wanted.length), wanted);
    }

    /** Takes the events off the outbox and returns those that were still there: an event goes to one transaction only. */
    List<OutboxEvent> take(List<OutboxEvent> events) {
        Object[] wanted = idsOf(events);
        Set<Long> there = new HashSet<>(jdbc.queryForList(
                "SELECT id FROM intake_outbox WHERE id IN " + Rows.tuple(wanted.length) + " FOR UPDATE", Long.class, wanted));
        remove(events);
        return events.stream().filter(event -> there.contains(event.id())).toList();
    }

    /** Frees the events for a later try, each time after a longer wait. */
    void failed(Collection<OutboxEvent> events, Instant now) {
        for (OutboxEvent event : events) {
            Integer attempts = jdbc.queryForObject(
                    "SELECT COALESCE(MAX(attempts), 0) FROM intake_outbox WHERE id = ?", Integer.class, event.id());
            long doublings = Math.min(LONGEST_BACKOFF_DOUBLINGS, attempts == null ? 0 : attempts);
            Instant again = now.plus(Duration.ofSeconds(1L << doublings));
            jdbc.update("UPDATE intake_outbox SET attempts = attempts + 1, claim = 0, claimed_until = ? WHERE id = ?",
                    Times.toDb(again), event.id());
        }
    }

    /** When the event was made that has waited longest. */
    Optional<Instant> oldest() {
        return jdbc.query("SELECT created_at FROM intake_outbox ORDER BY id LIMIT 1",
                (row, n) -> Times.read(row, "created_at")).stream().findFirst();
    }

    private static Object[] idsOf(List<OutboxEvent> events) {
        return events.stream().map(OutboxEvent::id).toArray();
    }
}
