package io.mashang.wechat.sandbox;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.SandboxPeople;
import io.mashang.wechat.WechatIdentity;
import io.mashang.wechat.WechatProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The dozen who live in the sandbox. */
@Component
@SandboxOnly
class People implements SandboxPeople {

    private static final List<Person> ALL = List.of(
            new Person("zhangwei", "张伟", "+8613800000001"),
            new Person("wangfang", "王芳", "+8613800000002"),
            new Person("lina", "李娜", "+8613800000003"),
            new Person("liuyang", "刘洋", "+8613800000004"),
            new Person("chenjing", "陈静", "+8613800000005"),
            new Person("yangfan", "杨帆", "+8613800000006"),
            new Person("zhaomin", "赵敏", "+8613800000007"),
            new Person("huanglei", "黄磊", "+8613800000008"),
            new Person("zhoujie", "周杰", "+8613800000009"),
            new Person("wuqian", "吴倩", "+8613800000010"),
            new Person("xuqiang", "徐强", "+8613800000011"),
            new Person("sunli", "孙丽", "+8613800000012"));

    private final Map<String, Person> byId = by(Person::id);
    private final Map<String, Person> byOfficialOpenId = by(Person::officialOpenId);
    private final Map<String, Person> byMiniProgramOpenId = by(Person::miniProgramOpenId);

    private static Map<String, Person> by(Function<Person, String> key) {
        return ALL.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    @Override
    public List<SandboxPerson> people() {
        return ALL.stream()
                .map(person -> new SandboxPerson(
                        person.id(), person.name(), person.phone(),
                        new WechatIdentity(SandboxConfiguration.OFFICIAL_APP_ID, person.officialOpenId(), person.unionId()),
                        new WechatIdentity(
                                SandboxConfiguration.MINI_PROGRAM_APP_ID, person.miniProgramOpenId(), person.unionId())))
                .toList();
    }

    List<Person> all() {
        return ALL;
    }

    Person get(String id) {
        return find(id).orElseThrow(() -> new Refused(WechatProblem.SANDBOX_USER_UNKNOWN, Map.of("user", id)));
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Refuses as WeChat does. */
    Person ofOfficialOpenId(String openId) {
        return known(byOfficialOpenId, openId);
    }

    Person ofMiniProgramOpenId(String openId) {
        return known(byMiniProgramOpenId, openId);
    }

    private static Person known(Map<String, Person> people, String openId) {
        return Optional.ofNullable(people.get(openId)).orElseThrow(() -> new WxRefusal(40003, "invalid openid"));
    }
}
