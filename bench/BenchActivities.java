import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.ClaimSeal;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.KeyRing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Activities with one open session each, made as staff do; their rosters are written straight into the tables. */
final class BenchActivities {

    /** @param code what people type at the door */
    record Venue(long activity, long session, String code) {}

    private static final Pattern SESSION = Pattern.compile("\"sessions\":\\[\\{\"id\":\"(\\d+)\"");

    private BenchActivities() {}

    static List<Venue> open(RunningProduct product, int count) throws Exception {
        List<Venue> venues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant now = Instant.now();
            String made = product.asStaff("POST", "/console/api/activities", """
                    {"title":"bench %d","note":"","timeZone":"Asia/Shanghai","scenario":"EVENT","methods":["ACTIVITY_CODE"],
                     "admission":"OPEN","phoneNeeded":false,"namesOnScreen":"FULL",
                     "place":{"name":"hall","checked":false,"sites":[]},
                     "code":{"rotation":"RELAXED","stepSeconds":null,"errorCorrection":"M","contrast":"FULL"},
                     "sessions":[{"id":null,"startsAt":"%s","endsAt":"%s","opensBeforeMinutes":30,"lateAfterMinutes":30,"closesAt":null}],
                     "version":null}""".formatted(i, now.minus(Duration.ofMinutes(15)), now.plus(Duration.ofHours(3))));
            Matcher session = SESSION.matcher(made);
            if (!session.find()) {
                throw new IllegalStateException("no session in " + made);
            }
            venues.add(new Venue(
                    Long.parseLong(RunningProduct.field(made, "id")), Long.parseLong(session.group(1)),
                    RunningProduct.field(made, "activityCode")));
        }
        return venues;
    }

    /** Puts members on each roster. */
    static void fillRosters(Connection database, List<Venue> venues, long firstMember, int members) throws SQLException {
        database.setAutoCommit(false);
        long id = 1;
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO activities_participant"
                + " (id, activity_id, name, group_name, note, masked_phone, member_id, listed, created_at)"
                + " VALUES (?, ?, 'bench', '', '', '139****0000', ?, TRUE, UTC_TIMESTAMP(3))")) {
            for (Venue venue : venues) {
                for (int i = 0; i < members; i++) {
                    insert.setLong(1, id++);
                    insert.setLong(2, venue.activity());
                    insert.setLong(3, firstMember + i);
                    insert.addBatch();
                }
                insert.executeBatch();
                database.commit();
            }
        }
    }

    /** What the product gives for a code typed just now. */
    static final class Claims {

        private final ClaimSeal seal;

        Claims(byte[] masterKey) {
            seal = new ClaimSeal(new KeyRing(masterKey).deriveKey("checkin.claim.1", "HmacSHA256"));
        }

        String of(long member, Venue venue) {
            Instant now = Instant.now();
            return seal.seal(new ClaimTicket(
                    new MemberId(member), new SessionId(venue.session()), Method.ACTIVITY_CODE, 0, now, now, false,
                    DeviceKey.of("phone " + member), 0));
        }
    }
}
