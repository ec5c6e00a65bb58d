package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rights do not move: a member who is folded into another, or leaves, is staff no more until they prove it again. */
@Component
class StaffLinksOfMembers implements MemberRecords {

    private final StaffLinkStore links;
    private final UnlinkStaffAccount unlink;

    StaffLinksOfMembers(StaffLinkStore links, UnlinkStaffAccount unlink) {
        this.links = links;
        this.unlink = unlink;
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        unlink.unlink(from);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return links.of(member).<Map<String, Object>>map(link -> Map.of("staffLinkSince", link.linkedAt().toString())).orElse(Map.of());
    }

    @Override
    public void erase(MemberId member) {
        unlink.unlink(member);
    }
}
