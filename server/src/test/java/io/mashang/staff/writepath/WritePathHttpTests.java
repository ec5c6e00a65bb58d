package io.mashang.staff.writepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@MashangTest
class WritePathHttpTests {

    private static final String LETTERS = "/console/api/write-path/dead-letters";

    @Autowired
    StaffSessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Autowired
    PinnedClock clock;

    @BeforeEach
    void makeTheNotes() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS intake_test_note (text VARCHAR(64) NOT NULL, batch BIGINT NOT NULL)").update();
    }

    @Test
    void tellsHowEachNodeStands() {
        Http auditor = sessions.as(Role.AUDITOR);

        await().atMost(Duration.ofSeconds(60)).until(() -> auditor.get("/console/api/write-path").body().path("nodes").size() > 0);
        JsonNode node = auditor.get("/console/api/write-path").expect(200).body().path("nodes").path(0);

        assertThat(node.path("rung").asString()).isEqualTo("DIRECT");
        assertThat(node.path("cause").asString()).isNotBlank();
        assertThat(node.path("since").asString()).endsWith("Z");
        assertThat(node.path("inQueue").isNull()).isTrue();
    }

    @Test
    void recordsADeadLetterAgainOnceAndShowsHowItEnded() {
        Http administrator = sessions.as(Role.ADMINISTRATOR);
        String text = "note-" + UUID.randomUUID();
        long id = aDeadLetter("test-note", "{\"text\":\"" + text + "\",\"trouble\":\"\"}", "boom");
        JsonNode shown = letter(administrator, id);
        assertThat(shown.path("owner").asString()).isEqualTo("member …4711");
        assertThat(shown.path("detail").asString()).isEqualTo("boom");
        assertThat(shown.path("command").path(0).path("value").asString()).isEqualTo(text);

        JsonNode recorded = administrator.post(LETTERS + "/" + id + "/record").expect(200).body();
        administrator.post(LETTERS + "/" + id + "/record").expect(200);

        assertThat(recorded.path("state").asString()).isEqualTo("RECORDED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM intake_test_note WHERE text = ?").param(text).query(Integer.class).single()).isEqualTo(1);
        assertThat(letterOrMissing(administrator, id).isMissingNode()).isTrue();
        assertThat(audited("intake.dead-letter-tried", id)).isEqualTo(1);
    }

    @Test
    void keepsADeadLetterThatDiesAgain() {
        Http administrator = sessions.as(Role.ADMINISTRATOR);
        long id = aDeadLetter("test-note", "{\"text\":\"x\",\"trouble\":\"poison\"}", "boom");

        JsonNode still = administrator.post(LETTERS + "/" + id + "/record").expect(200).body();

        assertThat(still.path("state").asString()).isEqualTo("WAITING");
        assertThat(still.path("detail").asString()).contains("poison");
    }

    @Test
    void discardsWithAReasonOnce() {
        Http administrator = sessions.as(Role.ADMINISTRATOR);
        long id = aDeadLetter("unheard-of", "{\"openId\":\"oSecret\",\"n\":3}", "platform.request-key-reused");
        JsonNode shown = letter(administrator, id);
        assertThat(shown.path("reason").asString()).isNotBlank();
        assertThat(shown.path("command").toString()).contains("openId").doesNotContain("oSecret");
        administrator.post(LETTERS + "/" + id + "/discard", Map.of("reason", " ")).problem(422, "platform.input-invalid");

        administrator.post(LETTERS + "/" + id + "/discard", Map.of("reason", "测试数据")).expect(200);
        JsonNode again = administrator.post(LETTERS + "/" + id + "/discard", Map.of("reason", "别的")).expect(200).body();

        assertThat(again.path("state").asString()).isEqualTo("DISCARDED");
        assertThat(again.path("result").asString()).isEqualTo("测试数据");
        assertThat(audited("intake.dead-letter-discarded", id)).isEqualTo(1);
    }

    @Test
    void letsThoseLookWhoMayAndThoseActWhoMay() {
        long id = aDeadLetter("unheard-of", "{}", "boom");
        Http auditor = sessions.as(Role.AUDITOR);

        auditor.get(LETTERS).expect(200);
        auditor.post(LETTERS + "/" + id + "/record").problem(403, "platform.not-allowed");
        auditor.post(LETTERS + "/" + id + "/discard", Map.of("reason", "x")).problem(403, "platform.not-allowed");
        sessions.as(Role.DOOR).get("/console/api/write-path").problem(403, "platform.not-allowed");
        sessions.as(Role.ADMINISTRATOR).post(LETTERS + "/1/record").problem(404, "intake.dead-letter-unknown");
        jdbc.sql("DELETE FROM intake_dead_letter WHERE id = ?").param(id).update();
    }

    private long aDeadLetter(String kind, String command, String reason) {
        long id = ids.next();
        jdbc.sql("""
                INSERT INTO intake_dead_letter (id, owner, op_key, kind, command, reason, received_at, died_at)
                VALUES (?, 'member:990004711', ?, ?, ?, ?, ?, ?)""")
                .params(id, UUID.randomUUID().toString(), kind, command, reason,
                        Times.toDb(clock.instant()), Times.toDb(clock.instant()))
                .update();
        return id;
    }

    private JsonNode letter(Http http, long id) {
        JsonNode found = letterOrMissing(http, id);
        assertThat(found.isMissingNode()).isFalse();
        return found;
    }

    private static JsonNode letterOrMissing(Http http, long id) {
        return http.get(LETTERS + "?limit=200").expect(200).body().path("items").values().stream()
                .filter(letter -> letter.path("id").asString().equals(Long.toString(id)))
                .findFirst()
                .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
    }

    private int audited(String action, long id) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_audit WHERE action = ? AND subject = ?")
                .params(action, "dead-letter:" + id).query(Integer.class).single();
    }
}
