import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of a redemption: receipt, daily use, redemption, journal, two postings, balance, lot, lot entry, event. */
final class RedemptionRows {

    private static final String PAYLOAD = "{\"member\":\"1000000\",\"product\":\"100\",\"batch\":\"100\",\"serial\":1,\"points\":20,\"at\":\"2026-01-01T00:00:00Z\"}";
    private static final String ANSWER = "{\"product\":\"bench\",\"points\":20,\"available\":20}";

    private final int members;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    private final LocalDate today = now.toLocalDate();
    private final LocalDate expiry = LocalDate.of(today.getYear() + 2, 12, 31);

    private RedemptionRows(int members) {
        this.members = members;
    }

    /** One by one on 16 connections, and 500 at once on two: the same rows in the same tables. */
    static List<Yardstick> yardsticks(RunningProduct product, int members) throws Exception {
        SameRows.makeTables(product, "intake_receipt", "codes_daily_use", "codes_redemption", "points_journal", "points_posting",
                "points_balance", "points_lot", "points_lot_entry", "intake_outbox");
        List<SameRows.Insert> inserts = new RedemptionRows(members).inserts();
        AtomicLong next = new AtomicLong(1);
        return List.of(
                new SameRows("raw", product, inserts, 16, 1, next), new SameRows("batched", product, inserts, 2, 500, next));
    }

    private List<SameRows.Insert> inserts() {
        return List.of(
                one("codes_daily_use (member_id, business_date, uses)",
                        "ON DUPLICATE KEY UPDATE uses = codes_daily_use.uses + VALUES(uses)", n -> List.of(member(n), today, 1)),
                one("codes_redemption (serial, id, batch_id, product_id, rule_version, member_id, points, channel, business_date, redeemed_at)",
                        "", n -> List.of(n, n, 100, 100, 1, member(n), 20, "MEMBER_PAGE", today, now)),
                one("points_journal (id, source, source_id, member_id, kind, points, memo, subject, business_date, occurred_at)", "",
                        n -> List.of(n, "CODE", Long.toString(n), member(n), "CREDIT", 20, "bench", "product:100", today, now)),
                one("points_balance (member_id, available, held, debt)",
                        "ON DUPLICATE KEY UPDATE available = points_balance.available + VALUES(available)",
                        n -> List.of(member(n), 20, 0, 0)),
                one("points_lot (id, member_id, expires_on, remaining)",
                        "ON DUPLICATE KEY UPDATE remaining = points_lot.remaining + VALUES(remaining)",
                        n -> List.of(member(n), member(n), expiry, 20)),
                one("points_lot_entry (journal_id, lot_id, amount)", "", n -> List.of(n, member(n), 20)),
                new SameRows.Insert("points_posting (journal_id, line, account, member_id, amount)", 2, "",
                        n -> Arrays.asList(n, 0, "PROGRAM_ISSUED", null, -20, n, 1, "MEMBER_AVAILABLE", member(n), 20)),
                one("intake_outbox (id, topic, payload, created_at)", "", n -> List.of(n, "codes.redeemed", PAYLOAD, now)),
                one("intake_receipt (op_key, owner, kind, fingerprint, answer, received_at)", "",
                        n -> List.of(key(n), "member:" + member(n), "codes.redeem", new byte[32], ANSWER, now)));
    }

    private static SameRows.Insert one(String head, String tail, SameRows.Rows rows) {
        return new SameRows.Insert(head, 1, tail, rows);
    }

    private long member(long operation) {
        return 1_000_000 + operation % members;
    }

    /** In no order, like the product's. */
    static byte[] key(long operation) {
        long mixed = operation * 0x9E3779B97F4A7C15L;
        return ByteBuffer.allocate(16).putLong(mixed ^ mixed >>> 29).putLong(operation).array();
    }
}
