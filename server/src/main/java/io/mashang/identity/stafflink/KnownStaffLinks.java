package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.identity.StaffLinks;
import io.mashang.staff.StaffId;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KnownStaffLinks implements StaffLinks {

    private final StaffLinkStore links;

    KnownStaffLinks(StaffLinkStore links) {
        this.links = links;
    }

    @Override
    public Optional<MemberId> memberOf(StaffId staff) {
        return links.of(staff).map(StaffLinkStore.Link::member);
    }
}
