package io.mashang.identity.phone;

import io.mashang.identity.MemberId;
import io.mashang.identity.account.JoinByWechat;
import io.mashang.identity.account.Profiles;
import io.mashang.platform.demo.DemoSeed;
import io.mashang.wechat.SandboxPeople;
import io.mashang.wechat.SandboxPeople.SandboxPerson;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Three of the sandbox's people are members with a phone already; the others can be seen to become it. */
@Component
class DemoMembers implements DemoSeed {

    private static final Set<String> MEMBERS = Set.of("chenjing", "huanglei", "zhaomin");

    private final ObjectProvider<SandboxPeople> sandbox;
    private final JoinByWechat join;
    private final Profiles profiles;
    private final PhoneNumbers numbers;
    private final BindPhone bind;
    private final TransactionTemplate transaction;

    DemoMembers(
            ObjectProvider<SandboxPeople> sandbox, JoinByWechat join, Profiles profiles, PhoneNumbers numbers,
            BindPhone bind, TransactionTemplate transaction) {
        this.sandbox = sandbox;
        this.join = join;
        this.profiles = profiles;
        this.numbers = numbers;
        this.bind = bind;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed() {
        sandbox.stream()
                .flatMap(all -> all.people().stream())
                .filter(person -> MEMBERS.contains(person.id()))
                .forEach(person -> transaction.executeWithoutResult(status -> join(person)));
    }

    private void join(SandboxPerson person) {
        MemberId member = join.memberOf(person.officialAccount());
        join.memberOf(person.miniProgram());
        profiles.rename(member, person.name());
        bind.bind(member, numbers.read(person.phone()));
    }
}
