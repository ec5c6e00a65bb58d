import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of a check-in by somebody on the roster: receipt, record, event of its history, the session's counter, outbox event. */
final class CheckInRows {

    private static final String PAYLOAD = "{\"record\":\"1\",\"session\":\"1\",\"activity\":\"1\",\"participant\":\"1\",\"state\":\"NORMAL\","
            + "\"late\":false,\"at\":\"2026-01-01T00:00:00Z\",\"ordinal\":1,\"listed\":true}";
    private static final String ANSWER = "{\"recordId\":\"1\",\"state\":\"NORMAL\",\"at\":\"2026-01-01T00:00:00Z\",\"ordinal\":1,"
            + "\"title\":\"bench\",\"placeName\":\"hall\",\"timeZone\":\"Asia/Shanghai\",\"findings\":[]}";

    private static final int DOORS = 20;
    /** Numbers of its own, and each batch begins at the first door: two batches then never lock doors in a circle. */
    private static final long BATCHED_FROM = 10_000_000_000L;

    private final int members;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

    private CheckInRows(int members) {
        this.members = members;
    }

    /** One by one on 16 connections, and 500 at once on two: the same rows in the same tables. */
    static List<Yardstick> yardsticks(RunningProduct product, int members) throws Exception {
        SameRows.makeTables(product, "intake_receipt", "checkin_record", "checkin_event", "checkin_counter", "intake_outbox");
        List<SameRows.Insert> inserts = new CheckInRows(members).inserts();
        return List.of(
                new SameRows("raw", product, inserts, 16, 1, new AtomicLong(1)),
                new SameRows("batched", product, inserts, 2, 500, new AtomicLong(BATCHED_FROM)));
    }

    /** The members of a session come in a row, as at a door; twenty doors are open at a time. */
    private List<SameRows.Insert> inserts() {
        return List.of(
                one("checkin_counter (session_id, arrivals)",
                        "ON DUPLICATE KEY UPDATE arrivals = checkin_counter.arrivals + VALUES(arrivals)", n -> List.of(session(n), 1)),
                one("checkin_record (id, session_id, activity_id, participant_id, direction, member_id, state, late, checked_in_at, ordinal,"
                                + " method, display_no, code_age_millis, location_refused, findings, rule_version, listed)", "",
                        n -> List.of(n, session(n), session(n), n, "IN", 1_000_000 + n % members, "NORMAL", false, now, 1,
                                "ACTIVITY_CODE", 0, 0, false, "[]", 1, true)),
                one("checkin_event (id, record_id, kind, happened_at, done_by, detail)", "",
                        n -> List.of(n, n, "CHECKED_IN", now, "", "[]")),
                one("intake_outbox (id, topic, payload, created_at)", "", n -> List.of(n, "checkin.checked-in", PAYLOAD, now)),
                one("intake_receipt (op_key, owner, kind, fingerprint, answer, received_at)", "",
                        n -> List.of(RedemptionRows.key(n), "member:" + (1_000_000 + n % members), "checkin.complete", new byte[32], ANSWER, now)));
    }

    private static SameRows.Insert one(String head, String tail, SameRows.Rows rows) {
        return new SameRows.Insert(head, 1, tail, rows);
    }

    private long session(long operation) {
        return operation / ((long) DOORS * members) * DOORS + operation % DOORS;
    }
}
