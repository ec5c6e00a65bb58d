package io.mashang.points;

import io.mashang.identity.*;
import io.mashang.wechat.WechatIdentity;
import java.util.*;
import org.springframework.context.annotation.*;

@Configuration
class ScratchConfiguration {
    @Bean
    Members members() {
        return new Members() {
            public MemberId of(WechatIdentity identity) { return new MemberId(1); }
            public boolean hasPhone(MemberId member) { return true; }
            public Optional<MemberId> byPhone(String phone) { return Optional.empty(); }
            public Map<MemberId, MemberCard> cards(Collection<MemberId> members) { return Map.of(); }
            public String bindLink() { return "x"; }
        };
    }
}
