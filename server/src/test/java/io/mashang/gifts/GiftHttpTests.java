package io.mashang.gifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.identity.MemberFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class GiftHttpTests {

    @Autowired
    StaffSessions staff;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcTemplate jdbc;

    private final String name = "围裙 " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsMembersWhatIsOnTheShelf() {
        Http operator = staff.as(Role.OPERATOR);
        String id = add(operator).path("id").asString();

        assertThat(shownToMembers()).singleElement().satisfies(gift -> {
            assertThat(gift.path("points").asInt()).isEqualTo(260);
            assertThat(gift.path("stock").asInt()).isEqualTo(12);
        });
        operator.post("/console/api/gifts/" + id + "/unshelve").expect(200);
        assertThat(shownToMembers()).isEmpty();
        operator.post("/console/api/gifts/" + id + "/shelve").expect(200);
        assertThat(shownToMembers()).hasSize(1);
    }

    @Test
    void letsTheFirstOfTwoEditorsWin() {
        Http operator = staff.as(Role.OPERATOR);
        String path = "/console/api/gifts/" + add(operator).path("id").asString();
        var change = Map.of("name", name, "description", "", "points", 300, "stock", 5, "version", 1);

        assertThat(operator.put(path, change).expect(200).body().path("version").asInt()).isEqualTo(2);
        operator.put(path, change).problem(409, "gifts.gift-changed");
    }

    @Test
    void deletesAndRecordsIt() {
        Http operator = staff.as(Role.OPERATOR);
        String id = add(operator).path("id").asString();

        operator.delete("/console/api/gifts/" + id).expect(204);
        operator.get("/console/api/gifts/" + id).problem(404, "gifts.gift-not-found");
        assertThat(jdbc.queryForList("SELECT action FROM staff_audit WHERE subject = ? ORDER BY id", String.class, "gift:" + id))
                .containsExactly("gifts.gift-created", "gifts.gift-deleted");
    }

    @Test
    void neverLetsStockGoBelowZero() {
        Http operator = staff.as(Role.OPERATOR);
        String id = add(operator).path("id").asString();

        operator.post("/console/api/gifts", Map.of("name", name, "description", "", "points", 1, "stock", -1))
                .problem(422, "platform.input-invalid");
        assertThatThrownBy(() -> jdbc.update("UPDATE gifts_gift SET stock = stock - 13 WHERE id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        staff.as(Role.AUDITOR).delete("/console/api/gifts/" + id).problem(403, "platform.not-allowed");
    }

    private JsonNode add(Http operator) {
        return operator.post("/console/api/gifts", Map.of("name", name, "description", "均码", "points", 260, "stock", 12))
                .expect(201).body();
    }

    private List<JsonNode> shownToMembers() {
        return members.as(members.aMember()).get("/app/api/gifts?q=" + name.substring(3)).expect(200)
                .body().path("items").valueStream().toList();
    }
}
