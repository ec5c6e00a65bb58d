package io.mashang.activities.roster;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {

    static final Pattern PART_OF_PHONE = Pattern.compile("[0-9*]{3,}");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RosterStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Enters people as they come; whoever is there already, by phone or as a member, stays as they are. */
    void insertIfNew(List<Entry> entries, Instant now) {
        Rows.insert(template, """
                INSERT INTO activities_participant (id, activity_id, name, group_name, note, phone_index, masked_phone,
                    member_id, listed, created_at) VALUES""", "ON DUPLICATE KEY UPDATE id = id",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.id().value(), entry.activity().value(), entry.name(), entry.group(), entry.note(),
                            entry.phoneIndex(), entry.maskedPhone(), entry.memberValue(), entry.listed(), Times.toDb(now)
                        })
                        .toList());
    }

    /** Writes the entry over the one with this id, and puts it back on the roster. */
    void overwrite(ParticipantId id, Entry entry) {
        jdbc.sql("""
                UPDATE activities_participant SET name = ?, group_name = ?, note = ?, phone_index = ?, masked_phone = ?,
                    member_id = ?, listed = TRUE, removed_at = NULL WHERE id = ?""")
                .params(Arrays.asList(
                        entry.name(), entry.group(), entry.note(), entry.phoneIndex(), entry.maskedPhone(),
                        entry.memberValue(), id.value()))
                .update();
    }

    void delete(ParticipantId id) {
        jdbc.sql("DELETE FROM activities_participant WHERE id = ?").param(id.value()).update();
    }

    /** False when it was off the roster already. */
    boolean takeOff(ActivityId activity, ParticipantId id, Instant now) {
        return jdbc.sql("""
                UPDATE activities_participant SET removed_at = ?
                WHERE id = ? AND activity_id = ? AND listed = TRUE AND removed_at IS NULL""")
                        .params(Times.toDb(now), id.value(), activity.value())
                        .update()
                == 1;
    }

    Optional<Entry> find(ActivityId activity, ParticipantId id) {
        return jdbc.sql("SELECT * FROM activities_participant WHERE id = ? AND activity_id = ?")
                .params(id.value(), activity.value())
                .query(RosterStore::read)
                .optional();
    }

    Optional<Entry> byPhone(ActivityId activity, byte[] phoneIndex) {
        return jdbc.sql("SELECT * FROM activities_participant WHERE activity_id = ? AND phone_index = ?")
                .params(activity.value(), phoneIndex)
                .query(RosterStore::read)
                .optional();
    }

    List<Entry> ofMembers(ActivityId activity, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM activities_participant WHERE activity_id = :activity AND member_id IN (:members)")
                .param("activity", activity.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(RosterStore::read)
                .list();
    }

    /** In one statement for all activities. Weighing its other indexes for each of them takes the database longer than looking. */
    List<Entry> ofMembers(Map<ActivityId, ? extends Collection<MemberId>> members) {
        List<Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        members.forEach((activity, some) -> {
            places.add("(activity_id = ? AND member_id IN " + Rows.tuple(some.size()) + ")");
            values.add(activity.value());
            some.forEach(member -> values.add(member.value()));
        });
        return places.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM activities_participant FORCE INDEX (activities_participant_member) WHERE "
                                + String.join(" OR ", places))
                        .params(values)
                        .query(RosterStore::read)
                        .list();
    }

    /** Entries of any activity, on rosters, with this phone and no member yet. */
    List<Entry> unlinked(byte[] phoneIndex) {
        return jdbc.sql("""
                SELECT * FROM activities_participant
                WHERE phone_index = ? AND member_id IS NULL AND removed_at IS NULL FOR UPDATE""")
                .param(phoneIndex)
                .query(RosterStore::read)
                .list();
    }

    List<Entry> ofMember(MemberId member) {
        return jdbc.sql("SELECT * FROM activities_participant WHERE member_id = ? FOR UPDATE")
                .param(member.value())
                .query(RosterStore::read)
                .list();
    }

    void link(ParticipantId id, @Nullable MemberId member) {
        jdbc.sql("UPDATE activities_participant SET member_id = ? WHERE id = ?")
                .params(Arrays.asList(member == null ? null : member.value(), id.value()))
                .update();
    }

    void forgetName(ParticipantId id) {
        jdbc.sql("""
                UPDATE activities_participant SET name = '', note = '', member_id = NULL, phone_index = NULL, masked_phone = NULL
                WHERE id = ?""")
                .param(id.value())
                .update();
    }

    List<Entry> byIds(Collection<ParticipantId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM activities_participant WHERE id IN (:ids)")
                .param("ids", ids.stream().map(ParticipantId::value).toList())
                .query(RosterStore::read)
                .list();
    }

    /** Everybody on the roster, oldest first. */
    List<Entry> roster(ActivityId activity) {
        return jdbc.sql("SELECT * FROM activities_participant WHERE activity_id = ? AND listed = TRUE AND removed_at IS NULL")
                .param(activity.value())
                .query(RosterStore::read)
                .list();
    }

    /** Everybody who ever was an entry of the activity: listed, taken off or walked in. */
    List<Entry> everybody(ActivityId activity) {
        return jdbc.sql("SELECT * FROM activities_participant WHERE activity_id = ?")
                .param(activity.value())
                .query(RosterStore::read)
                .list();
    }

    /** How many people each group has, by name; people in no group under the empty name. */
    List<GroupCount> groups(ActivityId activity) {
        return jdbc.sql("""
                SELECT group_name, COUNT(*) AS people FROM activities_participant
                WHERE activity_id = ? AND listed = TRUE AND removed_at IS NULL GROUP BY group_name ORDER BY group_name""")
                .param(activity.value())
                .query((row, n) -> new GroupCount(row.getString("group_name"), row.getInt("people")))
                .list();
    }

    /** Walk-ins and people who were taken off come along. */
    int renameGroup(ActivityId activity, String from, String to) {
        return jdbc.sql("UPDATE activities_participant SET group_name = ? WHERE activity_id = ? AND group_name = ?")
                .params(to, activity.value(), from)
                .update();
    }

    /**
     * @param onlyListed without the people who walked in
     * @param group null for all
     */
    List<Entry> page(
            ActivityId activity, boolean onlyListed, @Nullable String group, String search, long before, int limit) {
        return jdbc.sql("""
                SELECT * FROM activities_participant
                WHERE activity_id = :activity AND id < :before AND removed_at IS NULL AND (listed = TRUE OR :walkIns)
                    AND (:anyGroup OR group_name = :group)
                    AND (:search = '' OR name LIKE :like OR group_name LIKE :like OR masked_phone LIKE :phone)
                ORDER BY id DESC LIMIT :limit""")
                .param("activity", activity.value())
                .param("before", before)
                .param("walkIns", !onlyListed)
                .param("anyGroup", group == null)
                .param("group", group == null ? "" : group)
                .param("search", search)
                .param("like", like(search))
                .param("phone", PART_OF_PHONE.matcher(search).matches() ? like(search) : "")
                .param("limit", limit)
                .query(RosterStore::read)
                .list();
    }

    /** Entries whose number is known from the member card alone, newest first. */
    List<Entry> withoutNumber(ActivityId activity, long before, int limit) {
        return jdbc.sql("""
                SELECT * FROM activities_participant
                WHERE activity_id = ? AND id < ? AND removed_at IS NULL AND member_id IS NOT NULL AND masked_phone IS NULL
                ORDER BY id DESC LIMIT ?""")
                .params(activity.value(), before, limit)
                .query(RosterStore::read)
                .list();
    }

    List<ParticipantId> search(ActivityId activity, String text, int limit) {
        return jdbc.sql("""
                SELECT id FROM activities_participant
                WHERE activity_id = ? AND (name LIKE ? OR group_name LIKE ?) ORDER BY id DESC LIMIT ?""")
                .params(activity.value(), like(text), like(text), limit)
                .query((row, n) -> new ParticipantId(row.getLong(1)))
                .list();
    }

    Map<ActivityId, Integer> listedCounts(Collection<ActivityId> activities) {
        Map<ActivityId, Integer> counts = new HashMap<>();
        if (!activities.isEmpty()) {
            jdbc.sql("""
                    SELECT activity_id, COUNT(*) AS listed FROM activities_participant
                    WHERE activity_id IN (:ids) AND listed = TRUE AND removed_at IS NULL GROUP BY activity_id""")
                    .param("ids", activities.stream().map(ActivityId::value).toList())
                    .query(row -> {
                        counts.put(new ActivityId(row.getLong("activity_id")), row.getInt("listed"));
                    });
        }
        return counts;
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        Long member = row.getObject("member_id", Long.class);
        return new Entry(
                new ParticipantId(row.getLong("id")), new ActivityId(row.getLong("activity_id")), row.getString("name"),
                row.getString("group_name"), row.getString("note"), row.getBytes("phone_index"),
                row.getString("masked_phone"), member == null ? null : new MemberId(member),
                row.getBoolean("listed") && row.getTimestamp("removed_at") == null);
    }

    record GroupCount(String group, int people) {}

    /**
     * A row of the roster.
     *
     * @param listed on the roster now; false for people who walked in or were taken off
     */
    record Entry(
            ParticipantId id, ActivityId activity, String name, String group, String note, byte @Nullable [] phoneIndex,
            @Nullable String maskedPhone, @Nullable MemberId member, boolean listed) {

        static Entry walkIn(ParticipantId id, ActivityId activity, MemberId member, String name) {
            return new Entry(id, activity, name, "", "", null, null, member, false);
        }

        @Nullable Long memberValue() {
            return member == null ? null : member.value();
        }

        /** What makes two entries surely the same person: the phone, the member. */
        List<String> marks() {
            List<String> marks = new ArrayList<>();
            if (phoneIndex != null) {
                marks.add("phone:" + HexFormat.of().formatHex(phoneIndex));
            }
            if (member != null) {
                marks.add("member:" + member.text());
            }
            return marks;
        }

        Entry withMember(MemberId linked) {
            return new Entry(id, activity, name, group, note, phoneIndex, maskedPhone, linked, listed);
        }

        Participant participant() {
            return new Participant(id, activity, name, group, maskedPhone, member, listed);
        }
    }
}
