package io.mashang.activities.tag;

import io.mashang.activities.TagId;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.Tap;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accepted readings of dynamic tags. */
@Repository
class TapStore {

    /** A touch as its member may see it. */
    record OwnTap(String tag, Instant acceptedAt) {}

    private final JdbcClient jdbc;

    TapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * True for the one who uses this reading; false when it was used before, when a later one was accepted before
     * {@code settled}, when the tag was revoked, or when another chip belongs to it. Runs in no transaction.
     */
    boolean accept(TagId tag, ChipReading reading, MemberId member, Instant now, Instant settled) {
        try {
            return jdbc.sql("""
                    INSERT INTO activities_tag_tap (tag_id, counter, member_id, accepted_at)
                    SELECT t.id, ?, ?, ? FROM activities_tag t
                    WHERE t.id = ? AND t.uid = ? AND t.revoked_at IS NULL AND NOT EXISTS (
                        SELECT 1 FROM activities_tag_tap later
                        WHERE later.tag_id = ? AND later.counter > ? AND later.accepted_at < ?)""")
                            .params(
                                    reading.counter(), member.value(), Times.toDb(now), tag.value(), reading.uid(),
                                    tag.value(), reading.counter(), Times.toDb(settled))
                            .update()
                    == 1;
        } catch (DuplicateKeyException usedBefore) {
            return false;
        }
    }

    Optional<Tap> find(TagId tag, int counter) {
        return jdbc.sql("SELECT member_id, accepted_at FROM activities_tag_tap WHERE tag_id = ? AND counter = ?")
                .params(tag.value(), counter)
                .query((row, n) -> {
                    Long member = row.getObject("member_id", Long.class);
                    return new Tap(member == null ? null : new MemberId(member), Times.read(row, "accepted_at"));
                })
                .optional();
    }

    /** 0 when none was accepted yet. */
    int highestCounter(TagId tag) {
        return jdbc.sql("SELECT COALESCE(MAX(counter), 0) FROM activities_tag_tap WHERE tag_id = ?")
                .param(tag.value())
                .query(Integer.class)
                .single();
    }

    List<OwnTap> ofMember(MemberId member, int limit) {
        return jdbc.sql("""
                SELECT t.name, p.accepted_at FROM activities_tag_tap p JOIN activities_tag t ON t.id = p.tag_id
                WHERE p.member_id = ? ORDER BY p.accepted_at DESC LIMIT ?""")
                .params(member.value(), limit)
                .query((row, n) -> new OwnTap(row.getString("name"), Times.read(row, "accepted_at")))
                .list();
    }

    List<TagId> touchedTags() {
        return jdbc.sql("SELECT DISTINCT tag_id FROM activities_tag_tap")
                .query((row, n) -> new TagId(row.getLong(1)))
                .list();
    }

    /** @return how many with a lower counter were forgotten */
    int forget(TagId tag, int below, Instant before, int most) {
        return jdbc.sql("DELETE FROM activities_tag_tap WHERE tag_id = ? AND counter < ? AND accepted_at < ? LIMIT ?")
                .params(tag.value(), below, Times.toDb(before), most)
                .update();
    }

    void moveToMember(MemberId from, @Nullable MemberId to) {
        jdbc.sql("UPDATE activities_tag_tap SET member_id = ? WHERE member_id = ?")
                .params(Arrays.asList(to == null ? null : to.value(), from.value()))
                .update();
    }
}
