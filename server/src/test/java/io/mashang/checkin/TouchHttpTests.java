package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.aPlace;
import static io.mashang.activities.ActivityFixture.aSession;
import static io.mashang.activities.TagFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.TagKeys;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class TouchHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    Http http;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void checksInSomebodyWhoTouchedAChipAndRemembersWhichTag() {
        Tag tag = tags.aDynamicTag();
        Http member = checkIns.aMember();

        JsonNode claim = claim(member, tags.touch(tag)).expect(200).body();
        assertThat(claim.path("session").path("title").asString()).isEqualTo("秋季技术沙龙");
        JsonNode done = CheckInFixture.complete(member, claim.path("claimId").asString(), CheckInFixture.inside()).expect(200).body();

        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
        assertThat(jdbc.queryForMap("SELECT method, display_no FROM checkin_record WHERE id = ?", done.path("recordId").asString()))
                .isEqualTo(Map.of("method", "NFC_DYNAMIC", "display_no", 1));
        JsonNode shown = listed(tag);
        assertThat(shown.path("uid").asString()).matches("04[0-9A-F]{12}");
        assertThat(shown.path("lastTouchedAt").asString()).isNotEmpty();
    }

    @Test
    void answersTheSameMemberAgainForTwoMinutesAndNoLonger() {
        Map<String, Object> touch = tags.touch(tags.aDynamicTag());
        Http member = checkIns.aMember();
        claim(member, touch).expect(200);

        clock.advance(Duration.ofSeconds(120));
        claim(member, touch).expect(200);
        clock.advance(Duration.ofSeconds(1));
        claim(member, touch).problem(409, "activities.tap-used");
    }

    @Test
    void refusesATouchThatSomebodyElseUsed() {
        Map<String, Object> touch = tags.touch(tags.aDynamicTag());
        claim(checkIns.aMember(), touch).expect(200);

        JsonNode problem = claim(checkIns.aMember(), touch).problem(409, "activities.tap-used");
        assertThat(problem.path("detail").asString()).contains("请再碰一次标签");
    }

    @Test
    void takesTouchesWhoseClaimsArriveInAnotherOrderWithinHalfAMinute() {
        Tag tag = tags.aDynamicTag();
        Map<String, Object> first = tags.touch(tag);
        Map<String, Object> second = tags.touch(tag);
        claim(checkIns.aMember(), second).expect(200);

        clock.advance(Duration.ofSeconds(30));
        claim(checkIns.aMember(), first).expect(200);
    }

    @Test
    void refusesATouchThatWasSavedUpWhileOthersCame() {
        Tag tag = tags.aDynamicTag();
        Map<String, Object> savedUp = tags.touch(tag);
        claim(checkIns.aMember(), tags.touch(tag)).expect(200);
        clock.advance(Duration.ofSeconds(31));

        JsonNode problem = claim(checkIns.aMember(), savedUp).problem(410, "activities.tap-too-old");
        assertThat(problem.path("detail").asString()).contains("请再碰一次标签");
        claim(checkIns.aMember(), tags.touch(tag)).expect(200);
    }

    @Test
    void stopsWhoeverTriesNumbersAndProofs() {
        Map<String, Object> touch = tags.touch(tags.aDynamicTag());
        Http member = checkIns.aMember();
        claim(member, Map.of("number", "ABCDEFGH23")).problem(404, "activities.touch-unknown");
        claim(member, Map.of("number", "no number")).problem(404, "activities.touch-unknown");
        claim(member, Map.of("number", touch.get("number"))).problem(404, "activities.touch-unknown");
        for (String proof : List.of("0000000000000000", "'; DROP")) {
            Map<String, Object> forged = new HashMap<>(touch);
            forged.put("c", proof);
            claim(member, forged).problem(404, "activities.touch-unknown");
        }

        assertThat(claim(member, touch).problem(429, "activities.touch-guesses").path("retryAfterSeconds").asInt()).isBetween(1, 900);
        claim(checkIns.aMember(), touch).expect(200);
    }

    @Test
    void refusesAnotherChipWithTheKeysOfTheTag() {
        Tag tag = tags.aDynamicTag();
        Map<String, Object> touch = tags.touch(tag);
        TagKeys keys = tags.keys(tag);
        claim(checkIns.aMember(), TagFixture.with(touch, new ChipReading("04A1B2C3D4E5F6", 1), keys)).expect(200);

        claim(checkIns.aMember(), TagFixture.with(touch, new ChipReading("04A1B2C3D4E5F7", 2), keys))
                .problem(409, "activities.touch-other-chip");
        claim(checkIns.aMember(), TagFixture.with(touch, new ChipReading("04A1B2C3D4E5F6", 2), keys)).expect(200);
    }

    @Test
    void refusesARevokedTag() {
        Tag tag = tags.aDynamicTag();
        Map<String, Object> touch = tags.touch(tag);
        activities.organiser().post("/console/api/tags/" + tag.id() + "/revoke", Map.of("reason", "标签丢失")).expect(204);

        claim(checkIns.aMember(), touch).problem(410, "activities.touch-revoked");
    }

    @Test
    void takesAStaticTagTogetherWithThePlaceOnly() {
        Tag tag = tags.aStaticTag();
        Map<String, Object> touch = tags.touch(tag);
        Http member = checkIns.aMember();
        JsonNode claim = claim(member, touch).expect(200).body();
        assertThat(claim.path("session").path("needs").path("location").asBoolean()).isTrue();
        CheckInFixture.complete(member, claim.path("claimId").asString(), CheckInFixture.outside()).expect(200);

        change(tag.activity(), request -> request.put("place", aPlace(false)));
        claim(checkIns.aMember(), touch).problem(409, "activities.touch-without-place");
    }

    @Test
    void refusesAWayInThatTheActivityDoesNotTake() {
        Tag tag = tags.aDynamicTag();
        change(tag.activity(), request -> request.put("methods", List.of("ROTATING_QR", "NFC_STATIC")));

        claim(checkIns.aMember(), tags.touch(tag)).problem(409, "activities.touch-not-taken");
    }

    @Test
    void saysWhenTheDoorOpensAndKnowsNothingOfAnArchivedActivity() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        Made soon = activities.anActivity(request -> {
            request.put("methods", List.of("NFC_DYNAMIC"));
            request.put("sessions", List.of(aSession(start, start.plus(Duration.ofHours(1)))));
        });
        Tag tag = tags.aTag(soon, "DYNAMIC");
        claim(checkIns.aMember(), tags.touch(tag)).problem(409, "activities.not-open-yet");

        activities.organiser().post("/console/api/activities/" + soon.id() + "/archive").expect(204);
        claim(checkIns.aMember(), tags.touch(tag)).problem(404, "activities.touch-unknown");
    }

    @Test
    void leadsFromTheTagToTheMemberPage() {
        var answer = http.get("/N/ABCDEFGH23?e=EF963FF7828658A599F3041510671E88&c=94EED9EE65337086").expect(302);
        assertThat(answer.header("Location"))
                .isEqualTo("/member/check-in?n=ABCDEFGH23&e=EF963FF7828658A599F3041510671E88&c=94EED9EE65337086");
        assertThat(http.get("/n/abc").expect(302).header("Location")).isEqualTo("/member/check-in?n=abc");
        assertThat(http.get("/N/ABC?e=1%26x%3D2&c=%23").expect(302).header("Location"))
                .isEqualTo("/member/check-in?n=ABC&e=1%26x%3D2&c=%23");
    }

    private JsonNode listed(Tag tag) {
        return activities.organiser()
                .get("/console/api/activities/" + tag.activity().id() + "/tags")
                .expect(200)
                .body()
                .path("tags")
                .get(0);
    }

    private void change(Made activity, java.util.function.Consumer<Map<String, Object>> change) {
        Map<String, Object> request = activities.aRequest();
        JsonNode session = activity.view().path("sessions").get(0);
        Map<String, Object> same = aSession(
                Instant.parse(session.path("startsAt").asString()), Instant.parse(session.path("endsAt").asString()));
        same.put("id", activity.session());
        request.put("sessions", List.of(same));
        request.put("methods", List.of("ROTATING_QR", "NFC_STATIC", "NFC_DYNAMIC"));
        request.put("version", activity.view().path("version").asInt());
        change.accept(request);
        activities.organiser().put("/console/api/activities/" + activity.id(), request).expect(200);
    }
}
