package io.mashang.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffFixture;
import io.mashang.staff.StaffFixture.Opened;
import io.mashang.staff.StaffFixture.SignedIn;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class StaffAccountsHttpTests {

    private static final String PATH = "/console/api/staff";

    @Autowired
    StaffSessions sessions;

    @Autowired
    StaffFixture staff;

    @Test
    void opensAnAccountWithAOneTimePasswordThatIsToldOnce() {
        Opened opened = staff.anOpenedAccount(Role.ORGANISER, Role.DOOR);

        JsonNode listed = find(opened.username());

        assertThat(opened.oneTimePassword()).hasSize(19);
        assertThat(listed.path("id").asString()).isEqualTo(opened.id());
        assertThat(listed.path("displayName").asString()).isEqualTo("张三");
        assertThat(listed.path("roles").values()).extracting(JsonNode::asString).containsExactly("ORGANISER", "DOOR");
        assertThat(listed.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(listed.path("lastSignedInAt").isNull()).isTrue();
        assertThat(listed.toString()).doesNotContain(opened.oneTimePassword());
    }

    @Test
    void givesAUsernameOnce() {
        Opened opened = staff.anOpenedAccount(Role.DOOR);
        var again = Map.of("username", opened.username(), "displayName", "李四", "roles", List.of("DOOR"));

        JsonNode problem = sessions.as(Role.ADMINISTRATOR).post(PATH, again).problem(409, "staff.username-taken");

        assertThat(problem.path("title").asString()).contains(opened.username());
    }

    @Test
    void refusesFieldsThatNobodyMaySet() {
        sessions.as(Role.ADMINISTRATOR)
                .post(PATH, Map.of("username", "x123", "displayName", "李四", "roles", List.of("DOOR"), "disabled", false))
                .problem(400, "platform.field-unknown");
    }

    @Test
    void namesTheFieldsThatNeedAnotherValue() {
        JsonNode problem = sessions.as(Role.ADMINISTRATOR)
                .post(PATH, Map.of("username", "has space", "displayName", " ", "roles", List.of()))
                .problem(422, "platform.input-invalid");

        assertThat(problem.path("fields").values()).extracting(field -> field.path("field").asString())
                .containsExactlyInAnyOrder("username", "displayName", "roles");
    }

    @Test
    void isOpenToAdministratorsOnlyAndReadableByAuditors() {
        var account = Map.of("username", "x124", "displayName", "李四", "roles", List.of("DOOR"));

        sessions.as(Role.AUDITOR).get(PATH).expect(200);
        sessions.as(Role.AUDITOR).post(PATH, account).problem(403, "platform.not-allowed");
        sessions.as(Role.ORGANISER, Role.OPERATOR, Role.DOOR).get(PATH).problem(403, "platform.not-allowed");
    }

    @Test
    void shutsADisabledAccountOutAtOnceAndLetsItInAgain() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);
        Http administrator = sessions.as(Role.ADMINISTRATOR);
        signedIn.http().get(PATH).expect(200);

        administrator.post(PATH + "/" + signedIn.id() + "/disable").expect(200);
        administrator.post(PATH + "/" + signedIn.id() + "/disable").expect(200);

        signedIn.http().get(PATH).problem(401, "platform.token-invalid");
        staff.signIn(signedIn.username(), StaffFixture.PASSWORD).problem(403, "staff.disabled");
        assertThat(find(signedIn.username()).path("disabled").asBoolean()).isTrue();

        administrator.post(PATH + "/" + signedIn.id() + "/enable").expect(200);
        staff.signIn(signedIn.username(), StaffFixture.PASSWORD).expect(200);
    }

    @Test
    void changesRolesWithEffectOnTheNextRequest() {
        StaffActor actor = sessions.aStaffMember(Role.ADMINISTRATOR);
        Http http = sessions.as(actor);
        http.get(PATH).expect(200);

        sessions.as(Role.ADMINISTRATOR)
                .put(PATH + "/" + actor.id().text(), Map.of("displayName", "王五", "roles", List.of("DOOR")))
                .expect(200);

        http.get(PATH).problem(403, "platform.not-allowed");
    }

    @Test
    void replacesAPasswordByAOneTimePassword() {
        SignedIn signedIn = staff.aSignedInAccount(Role.AUDITOR);

        JsonNode reset = sessions.as(Role.ADMINISTRATOR)
                .post(PATH + "/" + signedIn.id() + "/password-reset").expect(200).body();

        signedIn.http().get(PATH).problem(401, "platform.token-invalid");
        staff.signIn(signedIn.username(), StaffFixture.PASSWORD).problem(401, "staff.credentials-wrong");
        JsonNode session = staff.signIn(signedIn.username(), reset.path("oneTimePassword").asString()).expect(200).body();
        assertThat(session.path("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void answersForAnAccountThatIsNotThere() {
        Http administrator = sessions.as(Role.ADMINISTRATOR);

        administrator.post(PATH + "/1/disable").problem(404, "staff.account-unknown");
        administrator.post(PATH + "/1/password-reset").problem(404, "staff.account-unknown");
        administrator.put(PATH + "/1", Map.of("displayName", "x", "roles", List.of("DOOR")))
                .problem(404, "staff.account-unknown");
    }

    @Test
    void listsPageByPage() {
        sessions.aStaffMember(Role.DOOR);
        sessions.aStaffMember(Role.DOOR);
        Http auditor = sessions.as(Role.AUDITOR);

        JsonNode first = auditor.get(PATH + "?limit=1").expect(200).body();
        JsonNode second = auditor.get(PATH + "?limit=1&cursor=" + first.path("nextCursor").asString()).expect(200).body();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").get(0).path("id")).isNotEqualTo(first.path("items").get(0).path("id"));
        auditor.get(PATH + "?cursor=here").problem(400, "platform.cursor-invalid");
    }

    @Test
    void searchesForWhatWasTypedNotForAPattern() {
        sessions.aStaffMember(Role.DOOR);

        assertThat(sessions.as(Role.AUDITOR).get(PATH + "?q=%25").expect(200).body().path("items").isEmpty()).isTrue();
    }

    @Test
    void tellsWhichRolesThereAre() {
        JsonNode roles = sessions.as(Role.AUDITOR).get("/console/api/roles").expect(200).body().path("items");

        assertThat(roles.values()).extracting(role -> role.path("role").asString())
                .containsExactly("ADMINISTRATOR", "ORGANISER", "DOOR", "OPERATOR", "AUDITOR");
    }

    private JsonNode find(String username) {
        return sessions.as(Role.AUDITOR).get(PATH + "?q=" + username).expect(200).body().path("items").get(0);
    }
}
