package io.mashang.identity;

import io.mashang.wechat.WechatIdentity;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds members. Phone numbers are matched through the blind index; none leaves here in clear. */
public interface Members {

    /** The member behind this WeChat account; made, with {@link MemberJoined}, when there is none yet. */
    MemberId of(WechatIdentity identity);

    boolean hasPhone(MemberId member);

    /** @param phone E.164, for example {@code +8613800138000} */
    Optional<MemberId> byPhone(String phone);

    /** As {@link #byPhone}, for many at once and as people type them; numbers that nobody has bound are left out. */
    Map<String, MemberId> byPhones(Collection<String> phones);

    /** What staff may see of these members; unknown ids are left out. */
    Map<MemberId, MemberCard> cards(Collection<MemberId> members);

    /** The member's account with this app of WeChat, as that app knows it; the newest of several. */
    Optional<String> openId(MemberId member, String appId);

    /** The page where this WeChat user binds a phone; opens as this user inside WeChat. */
    String bindLink();
}
