package io.mashang.checkin.sync;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static io.mashang.checkin.sync.SyncFixture.onAnotherPhone;
import static io.mashang.checkin.sync.SyncFixture.send;
import static io.mashang.checkin.sync.SyncFixture.sync;
import static io.mashang.checkin.sync.SyncFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class SyncHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    SyncFixture phones;

    @Autowired
    MemberFixture members;

    @Autowired
    PinnedClock clock;

    @Test
    void recordsAScanAtTheTimeThatTheScreenProves() {
        Made activity = activities.anActivity();
        Instant scannedAt = clock.instant();
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());
        clock.advance(Duration.ofHours(1));

        JsonNode result = upload(checkIns.aMember(), kept);
        assertThat(result.path("end").asString()).isEqualTo("RECORDED");
        assertThat(result.path("operationId").asString()).isEqualTo(kept.get("operationId"));
        JsonNode record = result.path("record");
        assertThat(record.path("state").asString()).isEqualTo("NORMAL");
        assertThat(Instant.parse(record.path("at").asString())).isBetween(scannedAt.minusSeconds(60), scannedAt);
        assertThat(codes(record)).isEmpty();
        assertThat(record.path("ordinal").asInt()).isEqualTo(1);
    }

    @Test
    void showsStaffWhatCameFromAMemoryAndWhen() {
        Made activity = activities.anActivity();
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());
        clock.advance(Duration.ofHours(1));
        upload(checkIns.aMember(), kept);
        checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);

        JsonNode rows = activities.organiser().get("/console/api/sessions/" + activity.session() + "/records").expect(200).body().path("items");
        assertThat(rows.get(0).path("offline").isNull()).isTrue();
        assertThat(Instant.parse(rows.get(1).path("offline").path("uploadedAt").asString())).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        assertThat(rows.get(1).path("offline").path("proven").asBoolean()).isTrue();
    }

    @Test
    void givesEachRecordOfAPageAnEndOfItsOwn() {
        Made activity = activities.anActivity();
        String token = phones.token(activity);
        String forged = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);
        Map<String, Object> nowhere = new HashMap<>(inside());
        nowhere.put("latitude", 91);

        JsonNode results = sync(checkIns.aMember(), null, List.of(
                        phones.scan(forged, inside()), phones.scan("HELLO", inside()), phones.scan(token, nowhere),
                        phones.scan(token, inside())))
                .path("results");
        assertThat(refusals(results))
                .containsExactly("activities.code-unknown", "activities.code-unreadable", "checkin.location-impossible", "");
        assertThat(results.get(0).path("refusal").path("title").asString()).isNotBlank();
        assertThat(results.get(3).path("end").asString()).isEqualTo("RECORDED");
    }

    @Test
    void answersTheSameForTheSameRecordWheneverItComesAgain() {
        Made activity = activities.anActivity();
        MemberId person = members.aMember();
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());
        JsonNode first = upload(checkIns.as(person), kept);
        clock.advance(Duration.ofDays(3));

        Http member = checkIns.as(person);
        JsonNode again = sync(member, null, List.of(kept, kept)).path("results");
        assertThat(again.get(0)).isEqualTo(first);
        assertThat(again.get(1)).isEqualTo(first);
        Map<String, Object> changed = new HashMap<>(kept);
        changed.put("location", outside());
        assertThat(refusals(sync(member, null, List.of(changed)).path("results"))).containsExactly("platform.request-key-reused");
    }

    @Test
    void takesUploadsUntilADayAfterTheEndAndSendsLaterOnesToReview() {
        Made activity = activities.anActivity();
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());
        clock.advance(Duration.ofHours(25));
        assertThat(upload(checkIns.aMember(), kept).path("end").asString()).isEqualTo("RECORDED");
        clock.advance(Duration.ofHours(2));

        JsonNode late = upload(checkIns.aMember(), kept);
        assertThat(late.path("end").asString()).isEqualTo("PENDING");
        assertThat(codes(late.path("record"))).containsExactly("uploaded-too-late");
        assertThat(late.path("record").path("nearestFix").asString()).isNotBlank();
    }

    /** No way round the look at phones: uploads are compared with each other and with what was made on the spot. */
    @Test
    void sendsTheSecondAccountOfAPhoneToReview() {
        Made activity = activities.anActivity();
        Map<String, Object> first = phones.scan(phones.token(activity), inside());
        first.put("deviceKey", "one-phone-of-" + activity.id());
        Map<String, Object> second = SyncFixture.onAnotherPhone(first);

        assertThat(upload(checkIns.aMember(), first).path("end").asString()).isEqualTo("RECORDED");
        JsonNode result = upload(checkIns.aMember(), second);
        assertThat(result.path("end").asString()).isEqualTo("PENDING");
        assertThat(codes(result.path("record"))).contains("device-shared-here");
    }

    @Test
    void sendsATypedCodeToReviewBecauseItProvesNoTime() {
        Made activity = activities.anActivity();
        Map<String, Object> kept = phones.scan("", inside());
        kept.put("token", null);
        kept.put("activityCode", activities.aDisplay(activity).http().get("/screen/api/code").body().path("activityCode").asString());

        JsonNode result = upload(checkIns.aMember(), kept);
        assertThat(result.path("end").asString()).isEqualTo("PENDING");
        assertThat(codes(result.path("record"))).containsExactly("time-unproven");
        kept.put("phoneTime", null);
        assertThat(refusal(upload(checkIns.aMember(), kept))).isEqualTo("checkin.phone-time-impossible");
    }

    @Test
    void sendsATokenToReviewThatThePhoneSawLongAfterItWasShown() {
        Made activity = activities.anActivity();
        String token = phones.token(activity);
        clock.advance(Duration.ofMinutes(10));
        Map<String, Object> passedOn = phones.scan(token, inside());

        JsonNode result = upload(checkIns.aMember(), passedOn);
        assertThat(result.path("end").asString()).isEqualTo("PENDING");
        assertThat(codes(result.path("record"))).contains("times-apart");
    }

    @Test
    void countsTheClockOfThePhoneFromTheLastServerTimeItKnew() {
        Made activity = activities.anActivity();
        Instant known = clock.instant();
        clock.advance(Duration.ofMinutes(10));
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());
        kept.put("phoneTime", Map.of("serverTime", known.toString(), "elapsedMillis", Duration.ofMinutes(10).toMillis()));

        assertThat(upload(checkIns.aMember(), kept).path("end").asString()).isEqualTo("RECORDED");
    }

    @Test
    void refusesClocksThatAreFarOff() {
        Made activity = activities.anActivity();
        String token = phones.token(activity);
        List<Map<String, Object>> impossible = new ArrayList<>();
        for (Map<String, Object> time : List.<Map<String, Object>>of(
                Map.of("serverTime", "1970-01-01T00:00:00Z", "elapsedMillis", 0),
                Map.of("serverTime", "3000-01-01T00:00:00Z", "elapsedMillis", 0),
                Map.of("serverTime", clock.instant().toString(), "elapsedMillis", -1),
                Map.of("serverTime", clock.instant().toString(), "elapsedMillis", Long.MAX_VALUE),
                Map.of("serverTime", clock.instant().toString(), "elapsedMillis", Duration.ofHours(1).toMillis()))) {
            Map<String, Object> kept = phones.scan(token, inside());
            kept.put("phoneTime", time);
            impossible.add(kept);
        }

        assertThat(refusals(sync(checkIns.aMember(), null, impossible).path("results")))
                .hasSize(5)
                .containsOnly("checkin.phone-time-impossible");
    }

    @Test
    void refusesPagesThatAreTooLongTooLargeOrUnreadable() {
        Http member = checkIns.aMember();
        Map<String, Object> kept = phones.scan("HELLO", null);

        send(member, null, IntStream.range(0, 51).mapToObj(i -> onAnotherPhone(kept)).toList()).problem(422, "platform.input-invalid");
        Map<String, Object> more = new HashMap<>(kept);
        more.put("verified", true);
        send(member, null, List.of(more)).problem(400, "platform.field-unknown");
        Map<String, Object> badKey = new HashMap<>(kept);
        badKey.put("operationId", "no spaces please");
        send(member, null, List.of(badKey)).problem(400, "platform.request-key-invalid");
        Map<String, Object> badTime = new HashMap<>(kept);
        badTime.put("phoneTime", Map.of("serverTime", "yesterday", "elapsedMillis", 0));
        send(member, null, List.of(badTime)).problem(400, "platform.body-unreadable");
        send(member, "!", List.of()).problem(400, "platform.cursor-invalid");
        send(member, "-1", List.of()).problem(400, "platform.cursor-invalid");
        byte[] large = ("{\"cursor\":\"" + "x".repeat(300_000) + "\",\"records\":[]}").getBytes(StandardCharsets.UTF_8);
        member.postRaw(SyncFixture.PATH, "application/json", large).problem(413, "platform.body-too-large");
    }

    @Test
    void refusesAScanOfBeforeTheSessionOpened() {
        Made activity = activities.anActivity();
        Map<String, Object> kept = phones.scan("", inside());
        kept.put("token", null);
        kept.put("activityCode", activities.aDisplay(activity).http().get("/screen/api/code").body().path("activityCode").asString());
        kept.put("phoneTime", Map.of("serverTime", clock.instant().minus(Duration.ofHours(3)).toString(), "elapsedMillis", 0));

        assertThat(refusal(upload(checkIns.aMember(), kept))).isEqualTo("activities.not-open-yet");
    }

    @Test
    void takesARecordOnceTheReasonOfItsRefusalIsGone() {
        Made activity = activities.anActivity(request -> request.put("admission", "ROSTER"));
        String phone = MemberFixture.aPhone();
        Http member = checkIns.as(members.aMemberWithPhone(phone));
        Map<String, Object> kept = phones.scan(phones.token(activity), inside());

        assertThat(refusal(upload(member, kept))).isEqualTo("checkin.not-on-roster");
        activities.onRoster(activity, "张三", phone);
        assertThat(upload(member, kept).path("end").asString()).isEqualTo("RECORDED");
    }

    @Test
    void tellsAPhoneWhatHappenedToItsOwnRecordsSinceItLastAsked() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        JsonNode first = sync(member, null, List.of(phones.scan(phones.token(activity), outside())));
        String record = first.path("results").get(0).path("record").path("recordId").asString();
        assertThat(changed(first)).containsExactly(record);
        clock.advance(Duration.ofMinutes(2));
        JsonNode later = sync(member, first.path("cursor").asString(), List.of());
        String cursor = later.path("cursor").asString();
        assertThat(changed(sync(member, cursor, List.of()))).isEmpty();

        activities.organiser().post("/console/api/reviews/" + record + "/decision", Map.of("approve", true, "reason", ""));
        JsonNode news = sync(member, cursor, List.of());
        assertThat(changed(news)).containsExactly(record);
        assertThat(news.path("changed").get(0).path("state").asString()).isEqualTo("NORMAL");
        assertThat(changed(sync(checkIns.aMember(), null, List.of()))).isEmpty();
    }

    @Test
    void tellsManyChangesInPagesAndLosesNone() {
        Http member = checkIns.aMember();
        List<Map<String, Object>> kept =
                IntStream.range(0, 40).mapToObj(i -> phones.scan(phones.token(activities.anActivity()), inside())).toList();
        List<String> records = new ArrayList<>();
        sync(member, null, kept).path("results").forEach(end -> records.add(end.path("record").path("recordId").asString()));
        clock.advance(Duration.ofMinutes(2));

        List<String> told = new ArrayList<>();
        JsonNode page = sync(member, null, List.of());
        told.addAll(changed(page));
        assertThat(page.path("more").asBoolean()).isTrue();
        while (page.path("more").asBoolean()) {
            page = sync(member, page.path("cursor").asString(), List.of());
            told.addAll(changed(page));
        }
        assertThat(told).containsAll(records);
    }

    @Test
    void takesFiveHundredRecordsOfOnePhoneWithinItsLimit() {
        List<String> tokens = IntStream.range(0, 10).mapToObj(i -> phones.token(activities.anActivity())).toList();
        Http member = checkIns.aMember();

        List<JsonNode> ends = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            List<Map<String, Object>> records =
                    IntStream.range(0, 50).mapToObj(i -> phones.scan(tokens.get(i % 10), inside())).toList();
            sync(member, null, records).path("results").forEach(ends::add);
        }
        assertThat(ends).hasSize(500).allSatisfy(end -> assertThat(end.path("end").asString()).isEqualTo("RECORDED"));
        assertThat(ends.stream().map(end -> end.path("record").path("recordId").asString()).distinct()).hasSize(10);
        for (int page = 10; page < 30; page++) {
            sync(member, null, List.of());
        }
        send(member, null, List.of()).problem(429, "platform.too-many-requests-now");
    }

    private static List<String> codes(JsonNode record) {
        return StreamSupport.stream(record.path("reasons").spliterator(), false).map(reason -> reason.path("code").asString()).toList();
    }

    private static List<String> changed(JsonNode answer) {
        return StreamSupport.stream(answer.path("changed").spliterator(), false).map(row -> row.path("recordId").asString()).toList();
    }

    private static List<String> refusals(JsonNode results) {
        return StreamSupport.stream(results.spliterator(), false).map(SyncHttpTests::refusal).toList();
    }

    private static String refusal(JsonNode result) {
        return result.path("refusal").path("code").asString("");
    }
}
