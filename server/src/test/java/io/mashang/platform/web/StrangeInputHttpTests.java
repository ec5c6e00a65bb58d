package io.mashang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What nobody means to send is refused by name; it is no accident, and nothing of it is logged. */
@MashangTest
@ExtendWith(OutputCaptureExtension.class)
class StrangeInputHttpTests {

    private static final String SIGN_IN = "/console/api/session";

    @Autowired
    Http http;

    @Autowired
    StaffSessions staff;

    @Autowired
    ActivityFixture activities;

    @Test
    void takesEveryAlphabetWhereNamesAreLookedUp() {
        for (String username : List.of("张三", "😀", "１２３")) {
            http.post(SIGN_IN, Map.of("username", username, "password", "?")).problem(401, "staff.credentials-wrong");
            Http administrator = staff.as(Role.ADMINISTRATOR);
            String encoded = java.net.URLEncoder.encode(username, StandardCharsets.UTF_8);
            administrator.get("/console/api/staff?q=" + encoded).expect(200);
            administrator.get("/console/api/audit?action=" + encoded).expect(200);
        }
    }

    @Test
    void refusesAPasswordThatIsNoText() {
        byte[] halfACharacter = "{\"username\":\"half\",\"password\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8);

        http.postRaw(SIGN_IN, "application/json", halfACharacter).problem(401, "staff.credentials-wrong");
    }

    @Test
    void refusesFormsThatCannotBeReadAndLogsNothingOfThem(CapturedOutput log) {
        byte[] form = "%zz=a-secret-in-a-form".getBytes(StandardCharsets.UTF_8);

        http.postRaw(SIGN_IN, "application/x-www-form-urlencoded", form).problem(400, "platform.body-unreadable");
        staff.as(Role.OPERATOR).postRaw("/console/api/code-imports?product=1", "multipart/form-data", form)
                .problem(400, "platform.body-unreadable");

        assertThat(log.getAll()).doesNotContain("a-secret-in-a-form");
    }

    @Test
    void putsNoCodeIntoWechatsAddressThatCouldChangeIt(CapturedOutput log) {
        for (String code : List.of("%", "a b", "x&grant_type=y", "x#")) {
            http.post("/app/api/session/wechat-mini", Map.of("code", code)).problem(422, "wechat.code-invalid");
        }
        assertThat(log.getAll()).doesNotContain("secret=");
    }

    @Test
    void refusesSessionsInImpossibleYears() {
        for (String year : List.of("+11000", "0001", "9999")) {
            Map<String, Object> request = activities.aRequest();
            request.put("sessions", List.of(ActivityFixture.aSession(
                    Instant.parse(year + "-06-01T10:00:00Z"), Instant.parse(year + "-06-01T11:00:00Z"))));
            activities.organiser().post("/console/api/activities", request)
                    .problem(422, "activities.session-times-invalid");
        }
    }
}
