package io.mashang.activities;

import static io.mashang.activities.ActivityFixture.aPlace;
import static io.mashang.activities.ActivityFixture.aSite;
import static io.mashang.activities.ActivityFixture.aSiteOfNetworks;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.MashangTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class PlaceHttpTests {

    private static final String PATH = "/console/api/activities";
    private static final Map<String, Object> NORTH = aSite("北门", 25.05, 102.71, 150, 50);
    private static final Map<String, Object> SOUTH = aSite("南门", 25.04, 102.71, 300, 0, "3C-22-FB-0A-1B-2C", "3c22fb0a1b2d");

    @Autowired
    ActivityFixture activities;

    @Test
    void keepsSeveralSitesInTheirOrderAndAddressesInOneForm() {
        Made made = activities.anActivity(request -> request.put("place", aPlace(true, NORTH, SOUTH, aSiteOfNetworks("3c:22:fb:0a:1b:2e"))));

        JsonNode sites = activities.organiser().get(PATH + "/" + made.id()).expect(200).body().path("place").path("sites");
        assertThat(sites.size()).isEqualTo(3);
        assertThat(sites.get(0).path("name").asString()).isEqualTo("北门");
        assertThat(sites.get(0).path("fence").path("radiusMeters").asInt()).isEqualTo(150);
        assertThat(sites.get(1).path("networks").toString()).isEqualTo("[\"3c:22:fb:0a:1b:2c\",\"3c:22:fb:0a:1b:2d\"]");
        assertThat(sites.get(2).path("fence").isNull()).isTrue();
    }

    @Test
    void keepsTheSitesWhileThePlaceIsNotChecked() {
        Made made = activities.anActivity(request -> request.put("place", aPlace(false, NORTH)));

        assertThat(made.view().path("place").path("sites").size()).isEqualTo(1);
    }

    @Test
    void replacesTheSitesWhenTheyChange() {
        Made made = activities.anActivity(request -> request.put("place", aPlace(true, NORTH, SOUTH)));
        Map<String, Object> change = activities.aRequest();
        change.put("version", 1);
        change.put("place", aPlace(true, SOUTH));
        change.put("sessions", kept(made));

        JsonNode sites = activities.organiser().put(PATH + "/" + made.id(), change).expect(200).body().path("place").path("sites");
        assertThat(sites.size()).isEqualTo(1);
        assertThat(sites.get(0).path("name").asString()).isEqualTo("南门");
    }

    @Test
    void refusesAPlaceThatCannotBeProved() {
        refused(Map.of("name", "园区", "checked", true, "sites", List.of()), "activities.place-missing");
        JsonNode problem = refused(aPlace(true, NORTH, aSiteOfNetworks()), "activities.place-missing");
        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("place.sites[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "3c:22:fb:0a:1b, activities.network-unreadable",
        "会场WiFi, activities.network-unreadable",
        "da:a1:19:00:00:01, activities.network-randomised",
        "02:00:00:00:00:00, activities.network-randomised",
    })
    void refusesAnAddressThatProvesNothingAndNamesIt(String typed, String code) {
        JsonNode problem = refused(aPlace(true, aSite("", 25.05, 102.71, 150, 50, "3c:22:fb:0a:1b:2c", typed)), code);

        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("place.sites[0].networks[1]");
        assertThat(problem.path("title").asString()).contains(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "91,  102, 500,  100, place.sites[0].fence.latitude",
        "25,  181, 500,  100, place.sites[0].fence.longitude",
        "25,  102, 1e9,  100, place.sites[0].fence.radiusMeters",
        "25,  102, -1,   100, place.sites[0].fence.radiusMeters",
        "25,  102, 500, 1000, place.sites[0].fence.accuracyAllowanceMeters",
        "25,  102, 500,   -1, place.sites[0].fence.accuracyAllowanceMeters",
    })
    void refusesAFenceThatCannotBe(double latitude, double longitude, double radius, int allowance, String field) {
        JsonNode problem = refused(aPlace(true, aSite("", latitude, longitude, (int) radius, allowance)), "platform.input-invalid");

        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesTheFenceAtNowhereHalfAFenceAndTooManySites() {
        refused(aPlace(true, aSite("", 0, 0, 500, 100)), "activities.place-impossible");
        Map<String, Object> fence = new HashMap<>(Map.of("longitude", 102, "datum", "GCJ02", "radiusMeters", 500, "accuracyAllowanceMeters", 100));
        refused(aPlace(true, Map.of("name", "", "fence", fence, "networks", List.of())), "platform.input-invalid");
        refused(Map.of("name", "园区", "checked", true, "sites", IntStream.range(0, 21).mapToObj(i -> NORTH).toList()), "platform.input-invalid");
    }

    private JsonNode refused(Map<String, Object> place, String code) {
        Map<String, Object> request = activities.aRequest();
        request.put("place", place);
        return activities.organiser().post(PATH, request).problem(422, code);
    }

    private static List<Map<String, Object>> kept(Made made) {
        JsonNode session = made.view().path("sessions").get(0);
        Map<String, Object> kept = ActivityFixture.aSession(
                Instant.parse(session.path("startsAt").asString()), Instant.parse(session.path("endsAt").asString()));
        kept.put("id", session.path("id").asString());
        return List.of(kept);
    }
}
