package io.mashang.identity.phone;

import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.FieldSealer;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bound phone numbers, sealed. They are opened here to be masked and nowhere else. */
@Repository
public class PhoneStore {

    private static final String TABLE = "identity_phone";
    private static final String COLUMN = "sealed";
    private static final int INDEXES_AT_ONCE = 1000;

    /** A bound number as it may be shown. */
    public record Bound(MemberId member, String masked, Instant boundAt) {}

    private final JdbcClient jdbc;
    private final FieldSealer sealer;

    PhoneStore(JdbcClient jdbc, FieldSealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Inserts unless the member has a phone or somebody has this number; what came of it is read afterwards. */
    void insertUnlessTaken(long id, MemberId member, PhoneNumbers.Mobile phone, Instant at) {
        jdbc.sql("""
                INSERT INTO identity_phone (id, member_id, phone_index, sealed, bound_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = id""")
                .params(id, member.value(), phone.index(), sealer.seal(phone.e164(), TABLE, COLUMN, id), Times.toDb(at))
                .update();
    }

    boolean wasInserted(long id) {
        return jdbc.sql("SELECT id FROM identity_phone WHERE id = ?").param(id).query(Long.class).optional().isPresent();
    }

    boolean isBoundTo(MemberId member, byte[] phoneIndex) {
        return jdbc.sql("SELECT phone_index FROM identity_phone WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> Arrays.equals(row.getBytes("phone_index"), phoneIndex))
                .optional()
                .orElse(false);
    }

    public Optional<MemberId> owner(byte[] phoneIndex) {
        return jdbc.sql("SELECT member_id FROM identity_phone WHERE phone_index = ?")
                .param(phoneIndex)
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .optional();
    }

    /** The members who have bound these numbers, by blind index. */
    public Map<ByteBuffer, MemberId> owners(Collection<byte[]> phoneIndexes) {
        Map<ByteBuffer, MemberId> owners = new HashMap<>();
        List<byte[]> all = List.copyOf(phoneIndexes);
        for (int from = 0; from < all.size(); from += INDEXES_AT_ONCE) {
            List<byte[]> some = all.subList(from, Math.min(from + INDEXES_AT_ONCE, all.size()));
            jdbc.sql("SELECT phone_index, member_id FROM identity_phone WHERE phone_index IN " + Rows.tuple(some.size()))
                    .params(List.<Object>copyOf(some))
                    .query(row -> {
                        owners.put(ByteBuffer.wrap(row.getBytes("phone_index")), new MemberId(row.getLong("member_id")));
                    });
        }
        return owners;
    }

    public boolean has(MemberId member) {
        return jdbc.sql("SELECT id FROM identity_phone WHERE member_id = ?")
                .param(member.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    public Map<MemberId, Bound> bound(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("SELECT id, member_id, sealed, bound_at FROM identity_phone WHERE member_id IN "
                        + Rows.tuple(members.size()))
                .params(members.stream().map(MemberId::value).toList())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Bound::member, bound -> bound));
    }

    /** The member's phone is forgotten; none bound changes nothing. */
    public void remove(MemberId member) {
        jdbc.sql("DELETE FROM identity_phone WHERE member_id = ?").param(member.value()).update();
    }

    private Bound read(ResultSet row) throws SQLException {
        String phone = sealer.open(row.getBytes("sealed"), TABLE, COLUMN, row.getLong("id"));
        return new Bound(
                new MemberId(row.getLong("member_id")), PhoneNumbers.masked(phone), Times.read(row, "bound_at"));
    }
}
