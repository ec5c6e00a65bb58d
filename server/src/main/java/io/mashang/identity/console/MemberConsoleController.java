package io.mashang.identity.console;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.MemberId;
import io.mashang.identity.consent.ConsentView;
import io.mashang.identity.consent.MemberConsents;
import io.mashang.identity.phone.PhoneNumbers;
import io.mashang.identity.phone.PhoneStore;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@StaffMay(Permission.MEMBERS_READ)
@RequestMapping("/console/api/members")
class MemberConsoleController {

    record MemberRow(
            MemberId id, String name, @Nullable String maskedPhone, Instant joinedAt, boolean hasWechat, String status) {}

    record MemberDetail(
            MemberId id, String name, @Nullable String maskedPhone, Instant joinedAt, boolean hasWechat, String status,
            @Nullable Instant phoneBoundAt, @Nullable MemberId mergedInto,
            List<MemberSearchStore.WechatAccount> wechatAccounts, List<ConsentView> consents) {}

    private final MemberSearchStore store;
    private final PhoneNumbers numbers;
    private final PhoneStore phones;
    private final MemberConsents consents;

    MemberConsoleController(
            MemberSearchStore store, PhoneNumbers numbers, PhoneStore phones, MemberConsents consents) {
        this.store = store;
        this.numbers = numbers;
        this.phones = phones;
        this.consents = consents;
    }

    /** {@code q}: a whole phone number, or the beginning of a name. */
    @GetMapping
    Page<MemberRow> list(PageRequest page) {
        var found = Page.of(find(page), page.rows(), row -> row.id().value());
        var bound = phones.bound(found.items().stream().map(MemberSearchStore.Row::id).toList());
        return found.map(row -> new MemberRow(
                row.id(), row.name(), masked(bound, row.id()), row.joinedAt(), row.hasWechat(), row.status()));
    }

    @GetMapping("/{id}")
    MemberDetail detail(@PathVariable MemberId id) {
        var row = store.find(id).orElseThrow(() -> new Refused(IdentityProblem.MEMBER_UNKNOWN));
        var bound = phones.bound(List.of(id));
        PhoneStore.Bound phone = bound.get(id);
        return new MemberDetail(
                row.id(), row.name(), masked(bound, id), row.joinedAt(), row.hasWechat(), row.status(),
                phone == null ? null : phone.boundAt(), row.mergedInto(), store.accounts(id), consents.views(id));
    }

    private List<MemberSearchStore.Row> find(PageRequest page) {
        String q = page.search();
        if (q.isEmpty()) {
            return store.newest(page.before(), page.rows() + 1);
        }
        return numbers.tryRead(q)
                .map(phone -> phones.owner(phone.index()).flatMap(store::find).stream().toList())
                .orElseGet(() -> store.byName(q, page.before(), page.rows() + 1));
    }

    private static @Nullable String masked(Map<MemberId, PhoneStore.Bound> bound, MemberId member) {
        PhoneStore.Bound phone = bound.get(member);
        return phone == null ? null : phone.masked();
    }
}
