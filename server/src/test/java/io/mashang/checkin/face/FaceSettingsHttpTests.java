package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.checkin.CheckinProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class FaceSettingsHttpTests {

    private static final String PATH = "/console/api/face/settings";

    @Autowired
    FaceFixture faces;

    @Autowired
    StaffSessions staff;

    @Autowired
    FaceSettingsStore store;

    @Autowired
    FacesAsked asked;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void asBefore() {
        faces.on();
    }

    @Test
    void neverShowsTheKeysAgain() {
        Map<String, Object> settings = FaceFixture.settings();
        settings.put("provider", "TENCENT");
        Http.Answer kept = faces.change(settings, "AKIDshown-never", "key-shown-never").expect(200);
        assertThat(kept.body().path("keysKept").asBoolean()).isTrue();
        assertThat(kept.body().toString()).doesNotContain("shown-never");
        assertThat(faces.administrator().get(PATH).body().toString()).doesNotContain("shown-never");
        byte[] sealed = jdbc.queryForList("SELECT secret_key FROM checkin_face_settings", byte[].class).getFirst();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("shown-never");
        assertThat(jdbc.queryForList("SELECT detail FROM staff_audit WHERE action = 'checkin.face-settings-changed'", String.class))
                .isNotEmpty()
                .noneMatch(detail -> detail.contains("shown-never"));

        settings.put("monthlyBudget", 7);
        faces.change(settings, null, null).expect(200);
        assertThat(store.account().secretKey()).as("kept while nothing new is typed").isEqualTo("key-shown-never");
        assertThat(store.account().toString()).doesNotContain("shown-never");
    }

    @Test
    void goesOnOnlyWithAPurposeAndAnAssessment() {
        for (String missing : new String[] {"purpose", "assessment"}) {
            Map<String, Object> settings = FaceFixture.settings();
            settings.put(missing, " ");
            faces.change(settings, null, null).problem(422, "checkin.face-purpose-missing");
            settings.put("on", false);
            faces.change(settings, null, null).expect(200);
        }
    }

    /** As in production, where the sandbox compares nothing. */
    @Test
    void knowsOnlyProvidersThatAreThere() {
        var none = new KeepFaceSettings(store, asked, List.of(), audit);

        assertThatThrownBy(() -> none.keep(FaceSettings.OFF, null, null, staff.aStaffMember(Role.ADMINISTRATOR)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.problem()).isEqualTo(CheckinProblem.FACE_PROVIDER_UNKNOWN));
    }

    @Test
    void wantsBothKeysOrNone() {
        jdbc.update("UPDATE checkin_face_settings SET secret_id = NULL, secret_key = NULL");
        Map<String, Object> settings = FaceFixture.settings();
        settings.put("provider", "TENCENT");
        faces.change(settings, null, null).problem(422, "checkin.face-keys-missing");
        faces.change(settings, "AKIDonly", null).problem(422, "checkin.face-keys-missing");
        settings.put("on", false);
        faces.change(settings, null, null).expect(200);
    }

    @Test
    void refusesCrossedThresholds() {
        Map<String, Object> settings = FaceFixture.settings();
        settings.put("unsureFrom", 51);
        faces.change(settings, null, null).problem(422, "checkin.face-thresholds-crossed");
    }

    @Test
    void tellsWhatThisMonthHasUsed() {
        faces.on();
        JsonNode view = faces.administrator().get(PATH).expect(200).body();
        assertThat(view.path("month").asString()).matches("\\d{4}-\\d{2}");
        assertThat(view.path("used").isIntegralNumber()).isTrue();
        assertThat(view.path("filingIsNear").asBoolean()).isFalse();
    }

    @Test
    void isForAdministratorsButEverybodyWithActivitiesMayAskWhetherItIsOn() {
        Http organiser = staff.as(Role.ORGANISER);
        organiser.get(PATH).problem(403, "platform.not-allowed");
        organiser.put(PATH, Map.of("settings", FaceFixture.settings())).problem(403, "platform.not-allowed");
        faces.on();
        assertThat(organiser.get("/console/api/face/state").expect(200).body().path("on").asBoolean()).isTrue();
    }
}
