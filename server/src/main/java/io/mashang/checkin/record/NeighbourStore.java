package io.mashang.checkin.record;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Datum;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Neighbourhood;
import io.mashang.checkin.model.Position;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other check-ins say about those of a batch: one statement for all of them, each part of it by an index. */
@Repository
public class NeighbourStore {

    /** A check-in that is about to be judged; without a position when the place is not looked at. */
    public record Looked(ClaimTicket ticket, @Nullable Position position) {}

    private static final Duration LAST_VISIT = Duration.ofHours(24);
    /**
     * Its owner's own check-ins with a phone are never read, and of each phone only so many others: one that is passed round a whole
     * hall is suspicious long before, and must not hide what is known of the other phones of a batch.
     */
    static final int MOST_OF_A_PHONE = 200;
    private static final String USES = """
            (SELECT 'USE' AS found, device, activity_id, member_id, happened_at, NULL AS fix, 0 AS accounts,
                NULL AS latitude, NULL AS longitude, NULL AS accuracy_meters, NULL AS datum
            FROM (SELECT device, activity_id, member_id, MAX(checked_in_at) AS happened_at,
                    ROW_NUMBER() OVER (PARTITION BY device ORDER BY MAX(checked_in_at) DESC) AS newest
                FROM checkin_record WHERE %s GROUP BY device, activity_id, member_id) AS phone_uses
            WHERE newest <= """ + MOST_OF_A_PHONE + ")";
    private static final String USED_BY_ANOTHER = "(device = ? AND member_id <> ?)";
    private static final String FIXES = """
            (SELECT 'FIX' AS found, NULL AS device, 0 AS activity_id, 0 AS member_id, NULL AS happened_at, fix,
                COUNT(DISTINCT member_id) AS accounts, NULL AS latitude, NULL AS longitude, NULL AS accuracy_meters, NULL AS datum
            FROM checkin_record WHERE fix IN %s GROUP BY fix)""";
    private static final String VISITS = """
            (SELECT 'VISIT' AS found, NULL AS device, activity_id, member_id, checked_in_at AS happened_at, NULL AS fix, 0 AS accounts,
                latitude, longitude, accuracy_meters, datum
            FROM checkin_record WHERE member_id IN %s AND id >= ? AND latitude IS NOT NULL)""";

    private final JdbcClient jdbc;

    NeighbourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Neighbourhood of(List<Looked> looked, Instant now) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        addUses(parts, values, looked);
        List<Looked> placed = looked.stream().filter(each -> each.position() != null).toList();
        add(parts, values, FIXES, placed.stream().flatMap(NeighbourStore::fix).distinct().toList());
        if (add(parts, values, VISITS, placed.stream().map(each -> each.ticket().member().value()).distinct().toList())) {
            values.add(Ids.firstOf(now.minus(LAST_VISIT)));
        }
        Neighbourhood neighbourhood = new Neighbourhood();
        if (!parts.isEmpty()) {
            jdbc.sql(String.join(" UNION ALL ", parts)).params(values).query(row -> {
                read(row, neighbourhood);
            });
        }
        return neighbourhood;
    }

    private static void addUses(List<String> parts, List<Object> values, List<Looked> looked) {
        List<String> uses = new ArrayList<>();
        for (Looked each : looked) {
            DeviceKey device = each.ticket().device();
            if (device != null) {
                uses.add(USED_BY_ANOTHER);
                values.add(device.bytes());
                values.add(each.ticket().member().value());
            }
        }
        if (!uses.isEmpty()) {
            parts.add(USES.formatted(String.join(" OR ", uses)));
        }
    }

    private static Stream<Long> fix(Looked looked) {
        Position position = looked.position();
        return position == null ? Stream.empty() : Stream.of(position.fix(looked.ticket().session()));
    }

    private static boolean add(List<String> parts, List<Object> values, String part, Collection<?> wanted) {
        if (wanted.isEmpty()) {
            return false;
        }
        parts.add(part.formatted(Rows.tuple(wanted.size())));
        values.addAll(wanted);
        return true;
    }

    private static void read(ResultSet row, Neighbourhood neighbourhood) throws SQLException {
        MemberId member = new MemberId(row.getLong("member_id"));
        switch (row.getString("found")) {
            case "USE" -> neighbourhood.used(
                    DeviceKey.of(row.getBytes("device")), new ActivityId(row.getLong("activity_id")), member,
                    Times.read(row, "happened_at"));
            case "FIX" -> neighbourhood.fixed(row.getLong("fix"), row.getInt("accounts"));
            default -> neighbourhood.visited(
                    member,
                    new Position(
                            row.getDouble("latitude"), row.getDouble("longitude"), row.getDouble("accuracy_meters"),
                            Datum.valueOf(row.getString("datum"))),
                    Times.read(row, "happened_at"));
        }
    }
}
