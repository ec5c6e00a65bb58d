package io.mashang.activities.roster;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.RosterChanged;
import io.mashang.activities.model.PhoneMask;
import io.mashang.activities.model.RosterLines.Line;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts single people on a roster, corrects them and takes them off. A phone number is kept as its blind index only. */
@Component
class EditRoster {

    private static final int ENTRIES_AT_ONCE = 1000;

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

    /** As {@link #entry}, without asking who has bound the phone. */
    Entry unlinked(ActivityId activity, Line line) {
        String phone = line.phone();
        return new Entry(
                new ParticipantId(ids.next()), activity, line.name().strip(), line.group().strip(), line.note().strip(),
                phone == null ? null : phones.of(phone), phone == null ? null : PhoneMask.of(phone), null, true);
    }

    /** As {@link #put}, for a whole list without repetitions; must run inside a transaction. */
    void putAll(ActivityId activity, List<Entry> entries) {
        Map<String, Entry> there = new HashMap<>();
        store.everybody(activity).forEach(entry -> entry.marks().forEach(mark -> there.put(mark, entry)));
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Entry> same = entry.marks().stream().map(there::get).filter(Objects::nonNull).findFirst();
            same.ifPresentOrElse(old -> store.overwrite(old.id(), entry), () -> fresh.add(entry));
        }
        for (int from = 0; from < fresh.size(); from += ENTRIES_AT_ONCE) {
            store.insertIfNew(fresh.subList(from, Math.min(from + ENTRIES_AT_ONCE, fresh.size())), clock.instant());
        }
    }

    /** Renames a group of the roster; answers how many people it has. */
    @Transactional
    public int renameGroup(ActivityId activity, String from, String to, StaffActor actor) {
        int renamed = store.renameGroup(activity, from, to.strip());
        if (renamed > 0) {
            audit.record(actor, "activities.group-renamed", "activity:" + activity.text(), Map.of("from", from, "to", to.strip()));
            changed(activity);
        }
        return renamed;
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

    /** The stored entry of the same person, else this one. */
    Entry there(Entry entry) {
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
                : withMember(typed, before);
        mustBeFree(after, id);
        store.overwrite(id, after);
        audit.record(actor, "activities.participant-changed", "participant:" + id.text(), Map.of("activity", activity.text()));
        changed(activity);
    }

    /** Whoever came by their own scan stays; a link that the number made goes with the number. */
    private static Entry withMember(Entry typed, Entry before) {
        MemberId member = before.member();
        return typed.phoneIndex() != null || before.phoneIndex() != null || member == null ? typed : typed.withMember(member);
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
