package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.LATITUDE;
import static io.mashang.activities.ActivityFixture.LATITUDE_OUTSIDE;
import static io.mashang.activities.ActivityFixture.LONGITUDE;
import static io.mashang.activities.ActivityFixture.aPlace;
import static io.mashang.activities.ActivityFixture.aSite;
import static io.mashang.activities.ActivityFixture.aSiteOfNetworks;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class PlaceProofHttpTests {

    private static final String VENUE = "3c:22:fb:0a:1b:2c";
    private static final String PATH = "/app/api/check-in/completions";

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void takesTheNearestOfSeveralPlaces() {
        Made activity = activities.anActivity(request -> request.put(
                "place", aPlace(true, aSite("总部", 26, 103, 500, 100), aSite("分部", LATITUDE, LONGITUDE, 500, 100))));

        assertThat(state(checkIns.checkIn(checkIns.aMember(), activity, CheckInFixture.inside()))).isEqualTo("NORMAL");
        assertThat(state(checkIns.checkIn(checkIns.aMember(), activity, at(26, 103)))).isEqualTo("NORMAL");
        assertThat(state(checkIns.checkIn(checkIns.aMember(), activity, at(LATITUDE_OUTSIDE, LONGITUDE)))).isEqualTo("PENDING");
    }

    @Test
    void takesTheNetworkOfTheVenueForSomebodyWhosePhoneIsAstray() {
        Made activity = anActivityWithWifi();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);

        JsonNode done = complete(member, claim, at(LATITUDE_OUTSIDE, LONGITUDE), "3C-22-FB-A-1B-2C").expect(200).body();
        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
        assertThat(done.path("reasons").isEmpty()).isTrue();
        JsonNode mine = member.get("/app/api/check-in/records/" + done.path("recordId").asString()).expect(200).body();
        assertThat(mine.path("evidence").get(2).path("text").asString()).isEqualTo("连接了会场 Wi-Fi");
        assertThat(mine.toString().toLowerCase(Locale.ROOT)).doesNotContain("3c22fb", "3c:22:fb", "3c-22-fb");
        assertThat(jdbc.queryForObject("SELECT bssid FROM checkin_record WHERE id = ?", String.class, done.path("recordId").asString()))
                .isEqualTo("3c22fb0a1b2c");
    }

    @Test
    void asksNoLocationOfSomebodyOnTheVenuesNetworkAndSaysSoAtTheClaim() {
        Made activity = anActivityWithWifi();
        Http member = checkIns.aMember();
        Http.Answer claim = CheckInFixture.claim(member, ActivityFixture.tokenOn(activities.aDisplay(activity))).expect(200);
        JsonNode needs = claim.body().path("session").path("needs");
        assertThat(needs.path("location").asBoolean()).isTrue();
        assertThat(needs.path("wifi").asBoolean()).isTrue();

        String claimId = claim.body().path("claimId").asString();
        complete(member, claimId, null, "00:1a:2b:3c:4d:5e").problem(422, "checkin.location-needed");
        assertThat(state(complete(member, claimId, null, VENUE))).isEqualTo("NORMAL");
    }

    @Test
    void recordsSomebodyOffTheNetworkAsPendingWhereOnlyTheNetworkProves() {
        Made activity = activities.anActivity(request -> request.put("place", aPlace(true, aSiteOfNetworks(VENUE))));
        Http member = checkIns.aMember();

        JsonNode done = complete(member, checkIns.claimId(member, activity), null, null).expect(200).body();
        assertThat(done.path("state").asString()).isEqualTo("PENDING");
        assertThat(done.path("reasons").get(0).path("code").asString()).isEqualTo("wifi-missing");
    }

    /** Phones answer this when they may not tell the address: it is no answer, and nobody is refused for it. */
    @Test
    void takesAPlaceholderForSilence() {
        Made activity = anActivityWithWifi();
        Http member = checkIns.aMember();

        assertThat(state(complete(member, checkIns.claimId(member, activity), CheckInFixture.inside(), "02:00:00:00:00:00"))).isEqualTo("NORMAL");
    }

    @Test
    void asksNothingOfSomebodyWhoTouchedAChip() {
        Http member = checkIns.aMember();
        JsonNode claim = TagFixture.claim(member, tags.touch(tags.aDynamicTag())).expect(200).body();
        assertThat(claim.path("session").path("needs").path("location").asBoolean()).isFalse();

        JsonNode done = complete(member, claim.path("claimId").asString(), null, null).expect(200).body();
        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
    }

    @ParameterizedTest
    @CsvSource({
        "91,  102, 10,   '',        checkin.location-impossible",
        "25,  181, 10,   '',        checkin.location-impossible",
        "0,     0, 10,   '',        checkin.location-impossible",
        "25,  102, 0,    '',        checkin.accuracy-impossible",
        "25,  102, -5,   '',        checkin.accuracy-impossible",
        "25,  102, 1e9,  '',        checkin.accuracy-impossible",
        "25,  102, 10,   not-a-mac, checkin.network-unreadable",
    })
    void namesWhatNoPhoneCanSend(double latitude, double longitude, double accuracy, String bssid, String code) {
        Made activity = anActivityWithWifi();
        Http member = checkIns.aMember();
        String claim = checkIns.claimId(member, activity);
        Map<String, Object> location =
                Map.of("latitude", latitude, "longitude", longitude, "accuracyMeters", accuracy, "datum", "GCJ02");

        complete(member, claim, location, bssid).problem(422, code);
        complete(member, claim, CheckInFixture.inside(), null).expect(200);
    }

    private Made anActivityWithWifi() {
        return activities.anActivity(request -> request.put("place", aPlace(true, aSite("", LATITUDE, LONGITUDE, 500, 100, VENUE))));
    }

    private static String state(Http.Answer answer) {
        return answer.expect(200).body().path("state").asString();
    }

    private static Map<String, Object> at(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude, "accuracyMeters", 20, "datum", "GCJ02");
    }

    private static Http.Answer complete(
            Http member, String claimId, @Nullable Map<String, Object> location, @Nullable String bssid) {
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", claimId);
        completion.put("location", location);
        completion.put("locationRefused", false);
        completion.put("bssid", bssid);
        return member.withNewKey().post(PATH, completion);
    }
}
