package io.mashang.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class TagHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    StaffSessions staff;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void listsTheTagsOfAnActivityInTheOrderOfTheirNumbers() {
        Made activity = tags.anActivityWithTags();
        Tag first = tags.aTag(activity, "DYNAMIC");
        Tag second = tags.aTag(activity, "STATIC");

        JsonNode answer = staff.as(Role.AUDITOR).get("/console/api/activities/" + activity.id() + "/tags").expect(200).body();
        assertThat(answer.path("maySimulate").asBoolean()).isTrue();
        assertThat(answer.path("tags").values().stream().map(tag -> tag.path("id").asString())).containsExactly(first.id(), second.id());
        assertThat(answer.path("tags").values().stream().map(tag -> tag.path("ordinal").asInt())).containsExactly(1, 2);
        assertThat(answer.path("tags").get(0).path("lastTouchedAt").isNull()).isTrue();
    }

    @Test
    void saysHowToProgramADynamicTagWithoutItsKeys() {
        Tag tag = tags.aDynamicTag();

        JsonNode sheet = activities.organiser().get("/console/api/tags/" + tag.id() + "/sheet").expect(200).body();
        String url = sheet.path("url").asString();
        assertThat(url).matches("https?://[^/]+/N/[2-9A-Z]{10}\\?e=0{32}&c=0{16}");
        int withoutScheme = url.indexOf("://") + 3;
        assertThat(sheet.path("piccDataOffset").asInt()).isEqualTo(url.indexOf("?e=") + 3 - withoutScheme + 7);
        assertThat(sheet.path("macOffset").asInt()).isEqualTo(url.indexOf("&c=") + 3 - withoutScheme + 7);
        assertThat(sheet.path("changeFileSettings").asString()).startsWith("4000E0C1FF21").hasSize(30);
        assertThat(sheet.path("qrModules").values()).isEmpty();
    }

    @Test
    void givesTheAddressOfAStaticTagAlsoAsQr() {
        Tag tag = tags.aStaticTag();

        JsonNode sheet = activities.organiser().get("/console/api/tags/" + tag.id() + "/sheet").expect(200).body();
        assertThat(sheet.path("url").asString()).matches("https?://[^/]+/N/[2-9A-Z]{10}");
        assertThat(sheet.path("qrModules").values()).hasSizeGreaterThan(20);
        assertThat(sheet.path("macOffset").isNull()).isTrue();
        activities.organiser().post("/console/api/tags/" + tag.id() + "/keys").problem(409, "activities.tag-without-keys");
    }

    @Test
    void showsTheKeysOnceToThoseWhoMayProgramAndNotesWho() {
        Tag tag = tags.aDynamicTag();
        String path = "/console/api/tags/" + tag.id() + "/keys";
        staff.as(Role.AUDITOR).post(path).problem(403, "platform.not-allowed");
        staff.as(Role.DOOR).post(path).problem(403, "platform.not-allowed");

        Http.Answer shown = activities.organiser().post(path).expect(200);
        List<String> keys = List.of(
                shown.body().path("key0").asString(), shown.body().path("key1").asString(), shown.body().path("key2").asString());
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9A-F]{32}"));
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(tags.keys(tags.aDynamicTag()).metaRead().getEncoded()).hasSize(16);

        activities.organiser().post(path).problem(409, "activities.tag-keys-shown");
        assertThat(audited(tag)).containsExactly("activities.tag-added", "activities.tag-keys-shown");
    }

    @Test
    void needsThePlaceForAStaticTag() {
        Made activity = activities.anActivity(request -> request.put("place", ActivityFixture.aPlace(false)));
        String path = "/console/api/activities/" + activity.id() + "/tags";

        JsonNode problem = activities.organiser()
                .post(path, Map.of("name", "北门", "kind", "STATIC"))
                .problem(409, "activities.tag-needs-place");
        assertThat(problem.path("detail").asString()).contains("核对到场位置");
        activities.organiser().post(path, Map.of("name", "北门", "kind", "DYNAMIC")).expect(201);
    }

    @Test
    void revokesWithAReasonAndOnce() {
        Tag tag = tags.aDynamicTag();
        String path = "/console/api/tags/" + tag.id() + "/revoke";
        staff.as(Role.DOOR).post(path, Map.of("reason", "丢失")).problem(403, "platform.not-allowed");
        activities.organiser().post(path, Map.of("reason", " ")).problem(422, "platform.input-invalid");
        activities.organiser().post(path, Map.of("reason", "丢失")).expect(204);
        activities.organiser().post(path, Map.of("reason", "又丢失")).expect(204);

        JsonNode listed = activities.organiser()
                .get("/console/api/activities/" + tag.activity().id() + "/tags").expect(200).body().path("tags").get(0);
        assertThat(listed.path("revokedReason").asString()).isEqualTo("丢失");
        assertThat(audited(tag)).containsExactly("activities.tag-added", "activities.tag-revoked");
        activities.organiser().post("/console/api/tags/" + tag.id() + "/keys").problem(409, "activities.tag-keys-shown");
    }

    @Test
    void knowsNoTagsOfUnknownOrArchivedActivities() {
        Map<String, String> request = Map.of("name", "北门", "kind", "DYNAMIC");
        activities.organiser().post("/console/api/activities/1/tags", request).problem(404, "activities.activity-unknown");
        activities.organiser().get("/console/api/tags/1/sheet").problem(404, "activities.tag-unknown");
        Made activity = activities.anActivity();
        activities.organiser().post("/console/api/activities/" + activity.id() + "/archive").expect(204);
        activities.organiser().post("/console/api/activities/" + activity.id() + "/tags", request).problem(409, "activities.archived");
        staff.as(Role.DOOR).post("/console/api/activities/" + activity.id() + "/tags", request).problem(403, "platform.not-allowed");
    }

    private List<String> audited(Tag tag) {
        return jdbc.query("SELECT action FROM staff_audit WHERE subject = ? ORDER BY id", (row, n) -> row.getString(1), "tag:" + tag.id());
    }
}
