package io.mashang.activities.roster;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.RosterChanged;
import io.mashang.activities.model.PhoneMask;
import io.mashang.activities.roster.RosterConsoleController.ParticipantRequest;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.identity.PhoneIndex;
import io.mashang.intake.Outbox;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts single people on a roster, corrects them and takes them off. A phone number is kept as its blind index only. */
@Component
class EditRoster {

    private final RosterStore store;
    private final Members members;
    private final PhoneIndex phones;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EditRoster(
            RosterStore store, Members members, PhoneIndex phones, AuditTrail audit, Outbox outbox, Ids ids, Clock clock) {
        this.store = store;
        this.members = members;
        this.phones = phones;
        this.audit = audit;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a typed line becomes; refused with {@code identity.phone-invalid} when the phone is none. */
    Entry entry(ActivityId activity, String name, String group, String note, @Nullable String phone) {
        byte[] index = phone == null || phone.isBlank() ? null : phones.of(phone);
        MemberId member = index == null || phone == null ? null : members.byPhone(phone).orElse(null);
        return new Entry(
                new ParticipantId(ids.next()), activity, name.strip(), group.strip(), note.strip(), index,
                index == null || phone == null ? null : PhoneMask.of(phone), member, true);
    }

    /** Puts somebody on the roster: a walk-in or somebody who was taken off keeps their entry and its check-ins. */
    @Transactional
    public ParticipantId add(Entry entry, StaffActor actor) {
        ParticipantId id = put(entry).orElseThrow(() -> new Refused(ActivitiesProblem.PARTICIPANT_LISTED_ALREADY));
        audit.record(actor, "activities.participant-added", "participant:" + id.text(), Map.of("activity", entry.activity().text()));
        changed(entry.activity());
        return id;
    }

    /** Empty when the person is on the roster already; must run inside a transaction. */
    Optional<ParticipantId> put(Entry entry) {
        store.insertIfNew(List.of(entry), clock.instant());
        Entry there = there(entry);
        if (there.id().equals(entry.id())) {
            return Optional.of(entry.id());
        }
        if (there.listed()) {
            return Optional.empty();
        }
        store.overwrite(there.id(), entry);
        return Optional.of(there.id());
    }

    private Entry there(Entry entry) {
        byte[] index = entry.phoneIndex();
        MemberId member = entry.member();
        Entry byPhone = index == null ? null : store.byPhone(entry.activity(), index).orElse(null);
        if (byPhone != null) {
            return byPhone;
        }
        List<Entry> byMember = member == null ? List.of() : store.ofMembers(entry.activity(), List.of(member));
        return byMember.isEmpty() ? entry : byMember.getFirst();
    }

    @Transactional
    public void change(ActivityId activity, ParticipantId id, ParticipantRequest request, StaffActor actor) {
        Entry before = store.find(activity, id).orElseThrow(() -> new Refused(ActivitiesProblem.PARTICIPANT_UNKNOWN));
        Entry typed = entry(activity, request.name(), request.group(), request.note(), request.phone());
        Entry after = request.keepsPhone()
                ? new Entry(
                        id, activity, typed.name(), typed.group(), typed.note(), before.phoneIndex(), before.maskedPhone(),
                        before.member(), true)
                : withMember(typed, before.member());
        mustBeFree(after, id);
        store.overwrite(id, after);
        audit.record(actor, "activities.participant-changed", "participant:" + id.text(), Map.of("activity", activity.text()));
        changed(activity);
    }

    private static Entry withMember(Entry typed, @Nullable MemberId before) {
        return typed.member() != null || before == null || typed.phoneIndex() != null ? typed : typed.withMember(before);
    }

    /** A clear answer before the unique key gives a rough one. */
    private void mustBeFree(Entry after, ParticipantId id) {
        if (!there(after).id().equals(id) && !there(after).id().equals(after.id())) {
            throw new Refused(ActivitiesProblem.PARTICIPANT_LISTED_ALREADY);
        }
    }

    /** Taking off twice changes nothing; check-ins stay. */
    @Transactional
    public void takeOff(ActivityId activity, ParticipantId id, StaffActor actor) {
        if (store.find(activity, id).isEmpty()) {
            throw new Refused(ActivitiesProblem.PARTICIPANT_UNKNOWN);
        }
        if (store.takeOff(activity, id, clock.instant())) {
            audit.record(actor, "activities.participant-taken-off", "participant:" + id.text(), Map.of("activity", activity.text()));
            changed(activity);
        }
    }

    void changed(ActivityId activity) {
        outbox.append(RosterChanged.TOPIC, List.of(new RosterChanged(activity)));
    }
}
