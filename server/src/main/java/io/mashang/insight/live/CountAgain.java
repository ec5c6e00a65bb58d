package io.mashang.insight.live;

import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckInMerged;
import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.CheckInUndone;
import io.mashang.checkin.CheckInUpgraded;
import io.mashang.checkin.CheckedIn;
import io.mashang.checkin.Recount;
import io.mashang.checkin.SessionCounts;
import io.mashang.intake.Undelivered;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Counts the check-ins of open sessions again, a few sessions a minute in turn, and tells by how much the counters are off.
 * Counters, records and waiting events are read in one snapshot; a session with waiting events is left for another time.
 */
@Component
class CountAgain implements SystemCheck {

    private static final Logger log = LoggerFactory.getLogger(CountAgain.class);
    private static final Set<String> TOPICS =
            Set.of(CheckedIn.TOPIC, CheckInReviewed.TOPIC, CheckInMerged.TOPIC, CheckInUndone.TOPIC, CheckInUpgraded.TOPIC);
    private static final int SESSIONS = 50;
    private static final int MOST_EVENTS = 5_000;
    private static final SessionId FIRST = new SessionId(0);
    private static final SessionId LAST = new SessionId(Long.MAX_VALUE);

    /** @param off sessions whose counters differ, and by how much */
    private record Found(int sessions, Map<Long, Integer> off, Instant at) {}

    private final Sessions sessions;
    private final Recount recount;
    private final Undelivered undelivered;
    private final TallyStore store;
    private final TransactionTemplate snapshot;
    private final Clock clock;
    private final TreeMap<Long, Integer> off = new TreeMap<>();
    private SessionId after = FIRST;
    private volatile Found last;

    CountAgain(Sessions sessions, Recount recount, Undelivered undelivered, TallyStore store,
            PlatformTransactionManager transactions, Clock clock, MeterRegistry meters) {
        this.sessions = sessions;
        this.recount = recount;
        this.undelivered = undelivered;
        this.store = store;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.last = new Found(0, Map.of(), clock.instant());
        Gauge.builder("mashang.insight.drift", this, CountAgain::drift)
                .description("by how much the live counters of open sessions differ from their records")
                .register(meters);
    }

    @Scheduled(initialDelayString = "60s", fixedDelayString = "60s")
    synchronized void countSome() {
        try {
            List<SessionId> some = sessions.openAt(clock.instant(), after, SESSIONS);
            SessionId until = some.size() < SESSIONS ? LAST : some.getLast();
            off.subMap(after.value(), false, until.value(), true).keySet().retainAll(some.stream().map(SessionId::value).toList());
            snapshot.executeWithoutResult(status -> compare(some));
            after = until.equals(LAST) ? FIRST : until;
            last = new Found(some.size(), Map.copyOf(off), clock.instant());
        } catch (DataAccessException away) {
            log.warn("live counters could not be counted again; they are in a minute: {}", away.toString());
        }
    }

    private void compare(List<SessionId> some) {
        List<JsonNode> events = undelivered.of(TOPICS, MOST_EVENTS);
        Set<String> moving = events.stream().map(event -> event.path("session").asString()).collect(Collectors.toSet());
        Set<SessionId> settled = new HashSet<>(events.size() < MOST_EVENTS ? some : List.of());
        settled.removeIf(session -> moving.contains(session.text()));
        Map<SessionId, SessionCounts> counted = recount.of(settled);
        for (SessionId session : settled) {
            Tally tally = store.find(session).map(TallyStore.Stored::tally).orElse(Tally.ZERO);
            SessionCounts counts = counted.get(session);
            int distance = tally.distance(counts == null ? Tally.ZERO : tally(counts));
            if (distance == 0) {
                off.remove(session.value());
            } else {
                off.put(session.value(), distance);
            }
        }
    }

    private static Tally tally(SessionCounts counts) {
        return new Tally(
                counts.arrived(), counts.arrivedListed(), counts.late(), counts.abnormal(), counts.pending(), counts.rejected());
    }

    private int drift() {
        return last.off().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String name() {
        return "live-counters";
    }

    @Override
    public Finding look() {
        Found found = last;
        return new Finding(found.off().isEmpty(), found.off().isEmpty()
                ? SystemWords.say("live-counters.well", Map.of("n", found.sessions(), "at", found.at()))
                : SystemWords.say("live-counters.wrong", Map.of("n", drift(), "sessions", found.off().keySet(), "at", found.at())));
    }
}
