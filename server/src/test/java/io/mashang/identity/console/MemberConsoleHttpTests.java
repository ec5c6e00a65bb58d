package io.mashang.identity.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class MemberConsoleHttpTests {

    @Autowired MemberFixture fixture;
    @Autowired StaffSessions staff;
    @Autowired Http http;

    @Test
    void findsAMemberByTheWholePhoneNumberOnly() {
        String phone = MemberFixture.aPhone();
        MemberId member = fixture.aMemberWithPhone(phone);
        JsonNode found = list("q=" + phone);
        assertThat(found.path("items")).hasSize(1);
        JsonNode row = found.at("/items/0");
        assertThat(row.path("id").asString()).isEqualTo(member.text());
        assertThat(row.path("maskedPhone").asString()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(row.path("hasWechat").asBoolean()).isTrue();
        assertThat(list("q=" + phone.substring(0, 7)).path("items")).isEmpty();
    }

    @Test
    void findsMembersByTheBeginningOfTheirNameAndTakesNoWildcards() {
        String name = "会" + UUID.randomUUID().toString().substring(0, 6);
        MemberId member = fixture.aMember();
        fixture.as(member).post("/app/api/me/name", Map.of("name", name + "%_员")).expect(200);
        String encoded = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(list("q=" + encoded).path("items")).hasSize(1);
        assertThat(list("q=" + encoded + "%25_").path("items")).hasSize(1);
        assertThat(list("q=" + encoded + "%25%25").path("items")).isEmpty();
        assertThat(list("q=%25").path("items")).isEmpty();
    }

    @Test
    void pagesThroughTheNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            made.addFirst(fixture.aMember().text());
        }
        JsonNode first = list("limit=3");
        JsonNode second = list("limit=2&cursor=" + first.path("nextCursor").asString());
        List<String> seen = new ArrayList<>();
        first.path("items").forEach(item -> seen.add(item.path("id").asString()));
        second.path("items").forEach(item -> seen.add(item.path("id").asString()));
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void showsOneMemberWithAccountsAndConsents() {
        MemberId member = fixture.aMemberWithPhone();
        JsonNode detail = reader().get("/console/api/members/" + member.text()).expect(200).body();
        assertThat(detail.path("wechatAccounts")).hasSize(1);
        assertThat(detail.at("/wechatAccounts/0/appId").asString()).isEqualTo(MemberFixture.APP);
        assertThat(detail.path("phoneBoundAt").asString()).isNotBlank();
        assertThat(detail.at("/consents/0/given").asBoolean()).isTrue();
    }

    @Test
    void saysIntoWhomAFoldedMemberWent() {
        String phone = MemberFixture.aPhone();
        MemberId owner = fixture.aMemberWithPhone(phone);
        MemberId folded = fixture.aMember();
        fixture.bind(folded, phone);
        JsonNode detail = reader().get("/console/api/members/" + folded.text()).expect(200).body();
        assertThat(detail.path("status").asString()).isEqualTo("MERGED");
        assertThat(detail.path("mergedInto").asString()).isEqualTo(owner.text());
    }

    @Test
    void refusesAMemberWhoDoesNotExist() {
        reader().get("/console/api/members/1").problem(404, "identity.member-unknown");
    }

    @Test
    void refusesStaffWithoutThePermissionMembersAndStrangers() {
        staff.as(Role.DOOR).get("/console/api/members").problem(403, "platform.not-allowed");
        fixture.as(fixture.aMember()).get("/console/api/members").problem(401, "platform.token-invalid");
        http.get("/console/api/members").problem(401, "platform.sign-in-needed");
    }

    private JsonNode list(String query) {
        return reader().get("/console/api/members?" + query).expect(200).body();
    }

    private Http reader() {
        return staff.as(Role.OPERATOR);
    }
}
