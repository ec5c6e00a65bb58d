package io.mashang.checkin.sync;

import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.OfflineStore;
import io.mashang.checkin.record.OfflineStore.Change;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.identity.MemberId;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a phone which of its member's records have changed since it last asked, in pages. The numbers of changes are made before
 * they are committed, so a small one may appear after a larger one: the last page's cursor stays a minute behind, and what
 * happened in that minute is told once more.
 */
@Component
class OwnChanges {

    static final int PAGE = 50;
    private static final Duration BEHIND = Duration.ofMinutes(1);
    private static final int RADIX = 36;

    private final OfflineStore offline;
    private final CheckInStore store;
    private final Clock clock;

    OwnChanges(OfflineStore offline, CheckInStore store, Clock clock) {
        this.offline = offline;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param records as they are now, each once
     * @param cursor for the next call
     * @param more whether there is another page now
     */
    record Changes(List<StoredCheckIn> records, String cursor, boolean more) {}

    /** @param cursor null for everything */
    Changes since(@Nullable String cursor, MemberId member) {
        long after = number(cursor);
        long behind = Ids.firstOf(clock.instant().minus(BEHIND));
        List<Change> found = offline.changes(member, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Change> told = found.subList(0, Math.min(PAGE, found.size()));
        long last = told.isEmpty() ? after : told.getLast().number();
        long next = more ? last : Math.min(last, Math.max(behind, 0));
        return new Changes(
                store.byIds(told.stream().map(Change::record).distinct().toList()), Long.toString(next, RADIX), more);
    }

    private static long number(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            long number = Long.parseLong(cursor, RADIX);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refused(PlatformProblem.CURSOR_INVALID);
        }
        throw new Refused(PlatformProblem.CURSOR_INVALID);
    }
}
