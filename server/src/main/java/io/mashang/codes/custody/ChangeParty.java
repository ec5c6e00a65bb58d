package io.mashang.codes.custody;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.PartyId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes a party. One that has had codes stays known, archived at most. */
@Component
class ChangeParty {

    private final PartyStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ChangeParty(PartyStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Party add(@Nullable StaffActor actor, Party.Kind kind, String name, String note, List<Integer> regions) {
        var party = new Party(new PartyId(ids.next()), kind, name.strip(), note.strip(), regions, false, clock.instant());
        store.insert(party);
        record(actor, "added", party, Map.of("name", party.name(), "kind", kind));
        return party;
    }

    @Transactional
    public Party change(StaffActor actor, PartyId id, String name, String note, List<Integer> regions) {
        get(id);
        store.change(id, name.strip(), note.strip(), regions);
        Party party = get(id);
        record(actor, "changed", party, Map.of("name", party.name(), "regions", regions));
        return party;
    }

    @Transactional
    public Party archive(StaffActor actor, PartyId id, boolean archived) {
        get(id);
        store.setArchived(id, archived);
        Party party = get(id);
        record(actor, archived ? "archived" : "restored", party, Map.of("name", party.name()));
        return party;
    }

    Party get(PartyId id) {
        return store.find(id).orElseThrow(() -> new Refused(CodesProblem.PARTY_NOT_FOUND));
    }

    private void record(@Nullable StaffActor actor, String what, Party party, Map<String, ?> detail) {
        audit.record(actor, "codes.party-" + what, "party:" + party.id().value(), detail);
    }
}
