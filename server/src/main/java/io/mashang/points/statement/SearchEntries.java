package io.mashang.points.statement;

import io.mashang.identity.MemberCard;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.points.PointsProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds entries for staff: a search text that is a whole phone number means its member, any other text the memo. */
@Component
class SearchEntries {

    private static final Pattern PHONE = Pattern.compile("(?:\\+86)?(1\\d{10})");

    private final StatementStore store;
    private final Members members;

    SearchEntries(StatementStore store, Members members) {
        this.store = store;
        this.members = members;
    }

    Page<EntryView> search(
            PageRequest page, @Nullable Long memberId, @Nullable Long productId,
            @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refused(PointsProblem.PERIOD_BACKWARDS);
        }
        MemberId member = memberId == null ? null : new MemberId(memberId);
        StatementFilter filter = new StatementFilter(member, "", EntryView.subject(productId), from, to);
        var phone = PHONE.matcher(page.search());
        if (!phone.matches()) {
            return page(filter.withMemo(page.search()), page);
        }
        Optional<MemberId> owner = members.byPhone("+86" + phone.group(1));
        boolean other = owner.isEmpty() || (member != null && !member.equals(owner.get()));
        return other ? new Page<>(List.of(), null) : page(filter.withMember(owner.get()), page);
    }

    private Page<EntryView> page(StatementFilter filter, PageRequest page) {
        List<StatementStore.Entry> found = store.entries(filter, page.before(), page.rows() + 1);
        Map<MemberId, MemberCard> cards =
                members.cards(found.stream().map(StatementStore.Entry::member).collect(Collectors.toSet()));
        return Page.of(found, page.rows(), StatementStore.Entry::id)
                .map(entry -> EntryView.of(entry, cards.get(entry.member())));
    }
}
