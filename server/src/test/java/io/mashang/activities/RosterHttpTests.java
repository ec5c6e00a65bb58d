package io.mashang.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class RosterHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    CheckInFixture checkIns;

    @Test
    void importsAPastedListAndAddsNobodyTwice() {
        Made activity = activities.anActivity();
        String first = MemberFixture.aPhone();
        Map<String, String> text = Map.of("text", "张三," + first + ",一组\n李四\n\n王五;" + MemberFixture.aPhone());

        JsonNode preview = post(activity, "/import/preview", text).expect(200).body();
        assertThat(preview.path("added").asInt()).isEqualTo(3);
        assertThat(list(activity)).isEmpty();

        post(activity, "/import", text).expect(200);
        assertThat(names(activity)).containsExactlyInAnyOrder("张三", "李四", "王五");
        JsonNode again = post(activity, "/import", text).expect(200).body();
        assertThat(again.path("repeated").asInt()).isEqualTo(3);
        assertThat(names(activity)).hasSize(3);
        JsonNode named = list(activity).stream().filter(p -> p.path("name").asString().equals("张三")).findFirst().orElseThrow();
        assertThat(named.path("maskedPhone").asString()).isEqualTo(first.substring(0, 3) + "****" + first.substring(7));
    }

    @Test
    void importsNothingWhenALineCannotBe() {
        Made activity = activities.anActivity();

        JsonNode problem = post(activity, "/import", Map.of("text", "张三\n李四,123\n,13800000001"))
                .problem(422, "activities.roster-lines-invalid");

        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("line 2");
        assertThat(problem.path("fields").get(1).path("message").asString()).isEqualTo("缺少姓名");
        assertThat(list(activity)).isEmpty();
    }

    @Test
    void refusesTheSamePersonTwiceAndTakesThemBackAfterTheyWereTakenOff() {
        Made activity = activities.anActivity();
        Map<String, Object> person = person("张三", MemberFixture.aPhone());
        String id = post(activity, "", person).expect(201).body().path("id").asString();
        post(activity, "", person).problem(409, "activities.participant-listed-already");

        activities.organiser().delete(path(activity) + "/" + id).expect(204);
        assertThat(list(activity)).isEmpty();
        assertThat(post(activity, "", person).expect(201).body().path("id").asString()).isEqualTo(id);
        activities.organiser().delete(path(activity) + "/1").problem(404, "activities.participant-unknown");
    }

    @Test
    void changesANameAndKeepsOrReplacesThePhone() {
        Made activity = activities.anActivity();
        String id = post(activity, "", person("张三", "13900001111")).expect(201).body().path("id").asString();
        Map<String, Object> renamed = person("张三丰", null);
        renamed.put("keepPhone", true);
        JsonNode kept = activities.organiser().put(path(activity) + "/" + id, renamed).expect(200).body();
        assertThat(kept.path("name").asString()).isEqualTo("张三丰");
        assertThat(kept.path("maskedPhone").asString()).isEqualTo("139****1111");

        Map<String, Object> other = person("张三丰", "13900002222");
        other.put("keepPhone", false);
        JsonNode replaced = activities.organiser().put(path(activity) + "/" + id, other).expect(200).body();
        assertThat(replaced.path("maskedPhone").asString()).isEqualTo("139****2222");

        post(activity, "", person("李四", "13900003333")).expect(201);
        other.put("phone", "13900003333");
        activities.organiser().put(path(activity) + "/" + id, other).problem(409, "activities.participant-listed-already");
    }

    @Test
    void linksAnEntryWhenItsOwnerBindsThePhone() {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        post(activity, "", person("张三", phone)).expect(201);
        assertThat(list(activity).getFirst().path("linked").asBoolean()).isFalse();

        members.bind(members.aMember(), phone);

        assertThat(list(activity).getFirst().path("linked").asBoolean()).isTrue();
    }

    @Test
    void letsGoOfWhoeverHadTheNumberWhenItIsTakenAway() {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        members.aMemberWithPhone(phone);
        String id = post(activity, "", person("张三", phone)).expect(201).body().path("id").asString();
        assertThat(list(activity).getFirst().path("linked").asBoolean()).isTrue();

        activities.organiser().put(path(activity) + "/" + id, person("张三", null)).expect(200);

        assertThat(list(activity).getFirst().path("linked").asBoolean()).isFalse();
        assertThat(list(activity).getFirst().path("phoneKnown").asBoolean()).isFalse();
    }

    @Test
    void keepsTheAccountOfSomebodyWhoCameByTheirOwnScan() {
        Made activity = activities.anActivity();
        checkIns.checkIn(checkIns.aMember(), activity, CheckInFixture.inside()).expect(200);
        String id = list(activity).getFirst().path("id").asString();

        activities.organiser().put(path(activity) + "/" + id, person("李四", null)).expect(200);

        assertThat(list(activity).getFirst().path("linked").asBoolean()).isTrue();
    }

    @Test
    void foldsAWalkInWithTheirEntryWhenTheyBindThePhone() {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        MemberId member = members.aMember();
        checkIns.checkIn(checkIns.as(member), activity, CheckInFixture.inside()).expect(200);
        post(activity, "", person("张三", phone)).expect(201);
        assertThat(list(activity)).hasSize(2);

        members.bind(member, phone);

        assertThat(names(activity)).containsExactly("张三");
        String session = "/console/api/sessions/" + activity.session();
        JsonNode record = activities.organiser().get(session + "/records").body().path("items").get(0);
        assertThat(record.path("name").asString()).isEqualTo("张三");
        assertThat(activities.organiser().get(session + "/missing").body().path("items").size()).isZero();
    }

    @Test
    void makesAWalkInAListedPersonWhenTheOrganiserEntersTheirPhone() {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        MemberId member = members.aMemberWithPhone(phone);
        checkIns.checkIn(checkIns.as(member), activity, CheckInFixture.inside()).expect(200);
        assertThat(list(activity).getFirst().path("origin").asString()).isEqualTo("WALK_IN");

        post(activity, "", person("张三", phone)).expect(201);

        assertThat(names(activity)).containsExactly("张三");
        assertThat(list(activity).getFirst().path("origin").asString()).isEqualTo("ROSTER");
    }

    private Http.Answer post(Made activity, String action, Object body) {
        return activities.organiser().post(path(activity) + action, body);
    }

    private List<JsonNode> list(Made activity) {
        JsonNode items = activities.organiser().get(path(activity)).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<String> names(Made activity) {
        return list(activity).stream().map(person -> person.path("name").asString()).toList();
    }

    private static String path(Made activity) {
        return "/console/api/activities/" + activity.id() + "/participants";
    }

    private static Map<String, Object> person(String name, @Nullable String phone) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("phone", phone);
        person.put("group", "");
        person.put("note", "");
        return person;
    }
}
