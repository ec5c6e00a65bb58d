package io.mashang.points.statement;

import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.points.BusinessKey;
import io.mashang.points.model.EntryKind;
import io.mashang.points.model.LotMonth;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own points. */
@RestController
@RequestMapping("/app/api/points")
@ForMembers
class PointsController {

    private static final int MONTHS_SHOWN = 12;

    record PointsView(long available, long held, List<StatementStore.Expiry> expiring) {}

    record OwnEntryView(
            String id, Instant at, String memo, long points, EntryKind kind, BusinessKey.Source source) {}

    private final StatementStore store;

    PointsController(StatementStore store) {
        this.store = store;
    }

    @GetMapping
    PointsView points(Caller caller) {
        MemberId member = new MemberId(caller.subject());
        StatementStore.Balance balance = store.balance(member);
        return new PointsView(balance.available(), balance.held(),
                store.expiring(member, LotMonth.NEVER.lastDay(), MONTHS_SHOWN));
    }

    @GetMapping("/entries")
    Page<OwnEntryView> entries(Caller caller, PageRequest page) {
        List<StatementStore.Entry> entries = store.entriesOf(new MemberId(caller.subject()), page);
        return Page.of(entries, page.rows(), StatementStore.Entry::id).map(entry -> new OwnEntryView(
                Long.toString(entry.id()), entry.at(), entry.memo(), entry.points(), entry.kind(), entry.source()));
    }
}
