package io.mashang.activities.roster;

import io.mashang.activities.ParticipantRecords;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.activities.shift.FoldDuties;
import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import io.mashang.identity.PhoneBound;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows people: a roster entry is linked when its owner binds the phone, and entries fold when they turn out to be one
 * person. The entry that can have check-ins stays, with the name that the organiser entered. Runs in the caller's
 * transaction; running twice changes nothing.
 */
@Component
class LinkMembers implements MemberRecords {

    private final RosterStore store;
    private final EditRoster edit;
    private final ParticipantRecords records;
    private final FoldDuties duties;

    LinkMembers(RosterStore store, EditRoster edit, ParticipantRecords records, FoldDuties duties) {
        this.store = store;
        this.edit = edit;
        this.records = records;
        this.duties = duties;
    }

    @EventListener
    public void link(PhoneBound bound) {
        for (Entry listed : store.unlinked(bound.phoneIndex())) {
            List<Entry> own = store.ofMembers(listed.activity(), List.of(bound.member()));
            if (own.isEmpty()) {
                store.link(listed.id(), bound.member());
                records.linked(listed.id(), bound.member());
            } else if (own.getFirst().phoneIndex() == null) {
                duties.fold(listed.id(), own.getFirst().id());
                records.fold(listed.id(), own.getFirst().id(), bound.member());
                store.delete(listed.id());
                store.overwrite(own.getFirst().id(), listed.withMember(bound.member()));
                edit.changed(listed.activity());
            }
        }
    }

    /** Where both take part, the entry of {@code from} stays as evidence but leaves the roster's unique places. */
    @Override
    public void merge(MemberId from, MemberId to) {
        for (Entry moved : store.ofMember(from)) {
            boolean both = !store.ofMembers(moved.activity(), List.of(to)).isEmpty();
            store.link(moved.id(), both ? null : to);
        }
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("activities", store.ofMember(member).stream()
                .map(entry -> Map.of("activity", entry.activity().text(), "name", entry.name(), "group", entry.group()))
                .toList());
    }

    @Override
    public void erase(MemberId member) {
        store.ofMember(member).forEach(entry -> store.forgetName(entry.id()));
    }
}
