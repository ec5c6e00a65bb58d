package io.mashang.activities.tag;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.TagId;
import io.mashang.activities.model.TagKeys;
import io.mashang.activities.model.TagNumbers;
import io.mashang.activities.organise.DrawAgain;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds a tag to an activity, shows the keys of a dynamic one once, and takes a tag away for good. */
@Component
class ChangeTags {

    private static final int SALT_BYTES = 16;
    /** Their short name is one byte of a claim. */
    private static final int MOST_PER_ACTIVITY = 255;

    private final TagStore tags;
    private final KnownTags known;
    private final KnownSessions sessions;
    private final AuditTrail audit;
    private final DrawAgain draw;
    private final Ids ids;
    private final Clock clock;

    ChangeTags(
            TagStore tags, KnownTags known, KnownSessions sessions, AuditTrail audit, DrawAgain draw, Ids ids, Clock clock) {
        this.tags = tags;
        this.known = known;
        this.sessions = sessions;
        this.audit = audit;
        this.draw = draw;
        this.ids = ids;
        this.clock = clock;
    }

    StoredTag add(ActivityId activity, TagKind kind, String name, StaffActor actor) {
        mayHave(activity, kind);
        return draw.untilFree(() -> {
            TagId id = new TagId(ids.next());
            tags.insert(
                    id, activity, TagNumbers.make(draw.random()), kind, name.strip(), draw.bytes(SALT_BYTES), clock.instant());
            StoredTag tag = mustFind(id);
            if (tag.ordinal() > MOST_PER_ACTIVITY) {
                throw new Refused(ActivitiesProblem.TAGS_FULL);
            }
            audit.record(actor, "activities.tag-added", subject(id), Map.of(
                    "activity", activity.text(), "name", tag.name(), "kind", kind.name()));
            known.forget(tag.number());
            return tag;
        });
    }

    private void mayHave(ActivityId activity, TagKind kind) {
        CheckInSession session = sessions.currentOf(activity).orElseThrow(() -> new Refused(
                sessions.of(activity).isEmpty() ? ActivitiesProblem.ACTIVITY_UNKNOWN : ActivitiesProblem.ARCHIVED));
        if (kind == TagKind.STATIC && session.place() == null) {
            throw new Refused(ActivitiesProblem.TAG_NEEDS_PLACE);
        }
    }

    /** Once: who lost them revokes the tag and adds another. */
    TagKeys showKeys(TagId id, StaffActor actor) {
        return draw.untilFree(() -> {
            StoredTag tag = mustFind(id);
            if (tag.kind() != TagKind.DYNAMIC) {
                throw new Refused(ActivitiesProblem.TAG_WITHOUT_KEYS);
            }
            if (!tags.showKeys(id, clock.instant())) {
                throw new Refused(ActivitiesProblem.TAG_KEYS_SHOWN);
            }
            audit.record(actor, "activities.tag-keys-shown", subject(id), Map.of("name", tag.name()));
            return known.keysOf(id);
        });
    }

    /** Doing it twice changes nothing. */
    void revoke(TagId id, String reason, StaffActor actor) {
        draw.untilFree(() -> {
            StoredTag tag = mustFind(id);
            if (tags.revoke(id, reason.strip(), clock.instant())) {
                audit.record(actor, "activities.tag-revoked", subject(id), Map.of("name", tag.name(), "reason", reason.strip()));
            }
            known.forget(tag.number());
            return id;
        });
    }

    private StoredTag mustFind(TagId id) {
        return tags.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.TAG_UNKNOWN));
    }

    private static String subject(TagId id) {
        return "tag:" + id.text();
    }
}
