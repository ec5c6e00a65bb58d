package io.mashang.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.staff.AuditTrail;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class AuditHttpTests {

    @Autowired
    AuditTrail audit;

    @Autowired
    StaffSessions sessions;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = "test:" + UUID.randomUUID();

    @Test
    void showsWhoDidWhatToWhatNewestFirst() {
        StaffActor actor = sessions.aStaffMember(Role.OPERATOR);
        audit.record(actor, "test.first", subject, Map.of("count", 12_000));
        audit.record(null, "test.second", subject, Map.of());

        JsonNode items = find("");

        assertThat(items.values()).extracting(item -> item.path("action").asString())
                .containsExactly("test.second", "test.first");
        assertThat(items.get(0).path("actor").isNull()).isTrue();
        assertThat(items.get(1).path("actor").path("name").asString()).isEqualTo(actor.displayName());
        assertThat(items.get(1).path("detail").path("count").asInt()).isEqualTo(12_000);
    }

    @Test
    void findsActionsByTheirBeginning() {
        audit.record(null, "test.first", subject, Map.of());
        audit.record(null, "other.first", subject, Map.of());

        assertThat(find("&action=test.").size()).isEqualTo(1);
    }

    @Test
    void goesOnFromPageToPage() {
        for (int i = 0; i < 3; i++) {
            audit.record(null, "test.page", subject, Map.of("i", i));
        }

        JsonNode page = sessions.as(Role.AUDITOR).get("/console/api/audit?limit=2&q=" + subject).expect(200).body();
        JsonNode rest = sessions.as(Role.AUDITOR)
                .get("/console/api/audit?limit=2&q=" + subject + "&cursor=" + page.path("nextCursor").asString())
                .expect(200).body();

        assertThat(page.path("items").size()).isEqualTo(2);
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void keepsNothingOfAnActionThatWasRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            audit.record(null, "test.undone", subject, Map.of());
            throw new IllegalStateException("undone");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(find("").size()).isZero();
    }

    @Test
    void isForAuditorsAndAdministrators() {
        sessions.as(Role.OPERATOR).get("/console/api/audit").problem(403, "platform.not-allowed");
    }

    private JsonNode find(String filter) {
        return sessions.as(Role.AUDITOR).get("/console/api/audit?q=" + subject + filter).expect(200).body().path("items");
    }
}
