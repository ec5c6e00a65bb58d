package io.mashang.identity.stafflink;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.staff.StaffFixture;
import io.mashang.staff.StaffFixture.SignedIn;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class StaffLinkHttpTests {

    private static final String LINK = "/app/api/staff-link";
    private static final String CALENDAR = "/console/api/calendar?from=2026-11-01T00:00:00Z&until=2026-11-30T00:00:00Z";

    @Autowired StaffFixture staff;
    @Autowired StaffSessions sessions;
    @Autowired MemberFixture members;
    @Autowired Http http;

    @Test
    void actsAsStaffAfterOneProofOfThePassword() {
        SignedIn door = staff.aSignedInAccount(Role.DOOR);
        Http me = aMember();
        assertThat(me.get(LINK).expect(200).body().path("staffName").isNull()).isTrue();
        me.post(LINK + "/session", Map.of()).problem(404, "identity.staff-not-linked");
        assertThat(link(me, door).expect(200).body().path("staffName").asString()).isEqualTo("张三");
        var acting = me.post(LINK + "/session", Map.of()).expect(200).body();
        assertThat(acting.path("permissions").toString()).contains("DOOR").doesNotContain("STAFF_WRITE");
        http.bearer(acting.path("accessToken").asString()).get(CALENDAR).expect(200);
    }

    @Test
    void reachesNothingThatIsNotOpenToPhones() {
        SignedIn administrator = staff.aSignedInAccount(Role.ADMINISTRATOR);
        Http me = aMember();
        link(me, administrator).expect(200);
        Http acting = act(me);
        acting.get(CALENDAR).expect(200);
        acting.get("/console/api/staff").problem(403, "staff.not-from-a-phone");
        acting.get("/console/api/members").problem(403, "staff.not-from-a-phone");
        acting.put("/console/api/session/password", Map.of("currentPassword", StaffFixture.PASSWORD, "newPassword", "another one of many words"))
                .problem(403, "staff.not-from-a-phone");
    }

    @Test
    void provesNobodyByAWrongOrAOneTimePassword() {
        var opened = staff.anOpenedAccount(Role.DOOR);
        Http me = aMember();
        put(me, opened.username(), "wrong horse battery staple").problem(401, "staff.credentials-wrong");
        put(me, opened.username(), opened.oneTimePassword()).problem(403, "staff.password-change-needed");
        me.post(LINK + "/session", Map.of()).problem(404, "identity.staff-not-linked");
    }

    @Test
    void endsAtOnceWhenItIsTakenBack() {
        Http me = aMember();
        link(me, staff.aSignedInAccount(Role.DOOR)).expect(200);
        Http acting = act(me);
        me.delete(LINK).expect(204);
        me.delete(LINK).expect(204);
        acting.get(CALENDAR).expect(401);
        me.post(LINK + "/session", Map.of()).problem(404, "identity.staff-not-linked");
    }

    @Test
    void endsWithThePasswordAndWithTheAccount() {
        SignedIn door = staff.aSignedInAccount(Role.DOOR);
        Http me = aMember();
        link(me, door).expect(200);
        Http acting = act(me);
        door.http().put("/console/api/session/password",
                Map.of("currentPassword", StaffFixture.PASSWORD, "newPassword", "another one of many words")).expect(200);
        acting.get(CALENDAR).expect(401);
        me.post(LINK + "/session", Map.of()).problem(410, "identity.staff-link-ended");

        SignedIn other = staff.aSignedInAccount(Role.DOOR);
        link(me, other).expect(200);
        sessions.as(Role.ADMINISTRATOR).post("/console/api/staff/" + other.id() + "/disable", Map.of()).expect(200);
        me.post(LINK + "/session", Map.of()).problem(410, "identity.staff-link-ended");
    }

    @Test
    void staysWithTheNewestPhoneAndTheNewestAccount() {
        SignedIn door = staff.aSignedInAccount(Role.DOOR);
        Http first = aMember();
        Http second = aMember();
        link(first, door).expect(200);
        Http acting = act(first);
        link(second, door).expect(200);
        acting.get(CALENDAR).expect(401);
        first.post(LINK + "/session", Map.of()).problem(404, "identity.staff-not-linked");
        act(second).get(CALENDAR).expect(200);
        link(second, staff.aSignedInAccount(Role.ORGANISER)).expect(200);
        link(second, door).expect(200);
        act(second).get(CALENDAR).expect(200);
    }

    @Test
    void hasOneSignInAtATime() {
        Http me = aMember();
        link(me, staff.aSignedInAccount(Role.DOOR)).expect(200);
        Http before = act(me);
        Http now = act(me);
        before.get(CALENDAR).expect(401);
        now.get(CALENDAR).expect(200);
    }

    @Test
    void doesNotMoveToAnotherMember() {
        String phone = MemberFixture.aPhone();
        members.aMemberWithPhone(phone);
        MemberId folded = members.aMember();
        Http me = members.as(folded);
        link(me, staff.aSignedInAccount(Role.DOOR)).expect(200);
        Http acting = act(me);
        members.bind(folded, phone);
        acting.get(CALENDAR).expect(401);
    }

    private Http aMember() {
        return members.as(members.aMember());
    }

    private static Http.Answer link(Http me, SignedIn account) {
        return put(me, account.username(), StaffFixture.PASSWORD);
    }

    private static Http.Answer put(Http me, String username, String password) {
        return me.put(LINK, Map.of("username", username, "password", password));
    }

    private Http act(Http me) {
        return http.bearer(me.post(LINK + "/session", Map.of()).expect(200).body().path("accessToken").asString());
    }
}
