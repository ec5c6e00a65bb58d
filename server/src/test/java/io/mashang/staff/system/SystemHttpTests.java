package io.mashang.staff.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class SystemHttpTests {

    @Autowired
    Http http;

    @Autowired
    StaffSessions sessions;

    @Test
    void tellsWhatRunsAndHowItIs() {
        JsonNode system = sessions.as(Role.AUDITOR).get("/console/api/system").expect(200).body();

        assertThat(system.path("version").asString()).isNotBlank();
        assertThat(system.path("startedAt").asString()).endsWith("Z");
        assertThat(system.path("store").path("mode").asString()).isEqualTo("EXTERNAL");
        assertThat(system.path("store").path("version").asString()).isNotBlank();
        assertThat(system.path("wechat").path("mode").asString()).isEqualTo("SANDBOX");
        assertThat(system.path("checks").values()).extracting(check -> check.path("name").asString())
                .contains("store-durability", "outbox-lag").isSorted();
        assertThat(system.path("checks").values()).allMatch(check -> !check.path("detail").asString().isBlank());
    }

    @Test
    void saysWhatItFoundInTheReadersLanguage() {
        Http auditor = sessions.as(Role.AUDITOR);

        assertThat(outboxLag(auditor)).startsWith("最早的事件已等待");
        assertThat(outboxLag(auditor.with("Accept-Language", "en"))).startsWith("oldest event waits");
    }

    private static String outboxLag(Http reader) {
        return reader.get("/console/api/system").expect(200).body().path("checks").valueStream()
                .filter(check -> check.path("name").asString().equals("outbox-lag"))
                .map(check -> check.path("detail").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhichJobsRunByTheClockAndWhenTheNextTurnIs() {
        JsonNode system = sessions.as(Role.AUDITOR).get("/console/api/system").expect(200).body();

        assertThat(system.path("jobs").values()).extracting(job -> job.path("name").asString())
                .contains("points-books", "checkin-coordinates", "wechat-pushes", "identity-phone-codes", "platform-sign-ins");
        assertThat(system.path("jobs").values()).allMatch(job -> job.path("nextAt").asString().endsWith("Z"));
    }

    @Test
    void isNotForEverybody() {
        sessions.as(Role.DOOR).get("/console/api/system").problem(403, "platform.not-allowed");
    }

    @Test
    void showsTheOrganisationsNameToAnyoneAndLetsAdministratorsChangeIt() {
        Http administrator = sessions.as(Role.ADMINISTRATOR);

        administrator.put("/console/api/organisation", Map.of("name", " 湘味食品 ")).expect(200);

        assertThat(http.get("/console/api/organisation").expect(200).body().path("name").asString()).isEqualTo("湘味食品");
        sessions.as(Role.AUDITOR).put("/console/api/organisation", Map.of("name", "x")).problem(403, "platform.not-allowed");
        administrator.put("/console/api/organisation", Map.of("name", " ")).problem(422, "platform.input-invalid");
        assertThat(administrator.get("/console/api/audit?action=staff.organisation").expect(200).text()).contains("湘味食品");
    }
}
