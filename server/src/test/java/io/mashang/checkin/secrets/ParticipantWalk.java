package io.mashang.checkin.secrets;

import static io.mashang.activities.ActivityFixture.tokenOn;
import static io.mashang.checkin.CheckInFixture.claim;
import static io.mashang.checkin.CheckInFixture.complete;
import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture;
import io.mashang.checkin.face.FaceFixture;
import io.mashang.checkin.face.Pictures;
import io.mashang.codes.CodesFixture;
import io.mashang.codes.batch.OuterCodes;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.ConsentPurpose;
import io.mashang.staff.Role;
import io.mashang.staff.StaffFixture;
import io.mashang.testing.Http;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Everything that a participant can ask this installation, with what succeeds and what is refused; keeps all answers. */
@Component
@Lazy
class ParticipantWalk {

    private static final String RECORDS = "/app/api/check-in/records";

    /** The access point of the place. */
    private static final String LISTED = "3C-22-FB-0A-1B-2C";

    private final ActivityFixture activities;
    private final MemberFixture members;
    private final TagFixture tags;
    private final FaceFixture faces;
    private final CodesFixture codes;
    private final OuterCodes outerCodes;
    private final SandboxFixture people;
    private final StaffFixture staff;
    private final Http http;
    private final PinnedClock clock;

    ParticipantWalk(
            ActivityFixture activities, MemberFixture members, TagFixture tags, FaceFixture faces, CodesFixture codes,
            OuterCodes outerCodes, SandboxFixture people, StaffFixture staff, Http http, PinnedClock clock) {
        this.activities = activities;
        this.members = members;
        this.tags = tags;
        this.faces = faces;
        this.codes = codes;
        this.outerCodes = outerCodes;
        this.people = people;
        this.staff = staff;
        this.http = http;
        this.clock = clock;
    }

    List<Http.Answer> through(SeededActivity seeded) {
        List<Http.Answer> answers = new ArrayList<>();
        Consumer<Http.Answer> heard = answers::add;
        Http near = members.as(seeded.self()).heardBy(heard);
        Http far = aMember(heard);
        checkIn(seeded, near, Map.of("latitude", 25.124, "longitude", 102.655, "accuracyMeters", 20, "datum", "GCJ02"), LISTED);
        appeal(seeded, far, checkIn(seeded, far, outside(), "3C-22-FB-0A-1B-99"));
        typeACode(seeded, heard);
        touch(seeded, heard);
        handIn(seeded, aMember(heard));
        attend(seeded.activity(), near, far);
        readWhatIsOnesOwn(near);
        compareFaces(aMember(heard));
        redeem(heard);
        bindAPhone(heard);
        signIn(heard);
        actAsStaff(heard);
        return answers;
    }

    private Http aMember(Consumer<Http.Answer> heard) {
        return members.as(members.aMember()).heardBy(heard);
    }

    private String checkIn(SeededActivity seeded, Http member, Map<String, Object> location, String network) {
        String token = tokenOn(seeded.display());
        member.get("/q/" + token).expect(302);
        member.get("/Q/" + token).expect(302);
        String claimId = claim(member, token).expect(200).body().path("claimId").asString();
        String record = complete(member, claimId, location).expect(200).body().path("recordId").asString();
        complete(member, claimId, inside()).expect(409);
        claim(member, token).expect(409);
        claim(member, token.substring(1) + "A").expect(404);
        member.withNewKey().post(RECORDS + "/" + record + "/evidence", Map.of("location", outside(), "bssid", network)).expect(200);
        member.get(RECORDS).expect(200);
        member.get(RECORDS + "/" + record).expect(200);
        member.get(RECORDS + "/" + seeded.recordOfSomebodyElse()).expect(404);
        return record;
    }

    private static void appeal(SeededActivity seeded, Http member, String record) {
        Http reviewer = seeded.reviewer();
        reviewer.post("/console/api/reviews/" + record + "/decision", Map.of("approve", false, "reason", "不在现场")).expect(200);
        member.get(RECORDS + "/" + record).expect(200);
        member.post(RECORDS + "/" + record + "/appeal", Map.of("text", "我在后门")).expect(200);
        reviewer.post("/console/api/reviews/" + record + "/decision", Map.of("approve", false, "reason", "监控里没有")).expect(200);
        member.get(RECORDS + "/" + record).expect(200);
        member.post(RECORDS + "/" + record + "/appeal", Map.of("text", "再看看")).expect(409);
    }

    private void typeACode(SeededActivity seeded, Consumer<Http.Answer> heard) {
        Http member = aMember(heard);
        member.post("/app/api/check-in/claims", Map.of("activityCode", "ZZZZZZ")).expect(404);
        String code = seeded.activity().view().path("activityCode").asString();
        member.post("/app/api/check-in/claims", Map.of("activityCode", code)).expect(200);
    }

    private void touch(SeededActivity seeded, Consumer<Http.Answer> heard) {
        Http member = aMember(heard);
        Map<String, Object> touch = tags.touch(seeded.tag());
        member.get("/n/" + touch.get("number") + "?e=" + touch.get("e") + "&c=" + touch.get("c")).expect(302);
        member.get("/N/" + touch.get("number")).expect(302);
        Map<String, Object> forged = new HashMap<>(touch);
        forged.put("c", "0000000000000000");
        TagFixture.claim(member, forged).expect(404);
        JsonNode claimed = TagFixture.claim(member, touch).expect(200).body();
        TagFixture.claim(aMember(heard), touch).expect(409);
        complete(member, claimed.path("claimId").asString(), null).expect(200);
        TagFixture.claim(member, touch).expect(409);
    }

    private void handIn(SeededActivity seeded, Http member) {
        String token = tokenOn(seeded.display());
        handIn(member, token, outside());
        handIn(member, token, inside());
        handIn(member, token.substring(1) + "A", inside());
        member.get(RECORDS).expect(200);
    }

    private void handIn(Http member, String token, Map<String, Object> location) {
        Map<String, Object> kept = new HashMap<>();
        kept.put("operationId", UUID.randomUUID().toString());
        kept.put("token", token);
        kept.put("phoneTime", Map.of("serverTime", clock.instant().toString(), "elapsedMillis", 0));
        kept.put("location", location);
        kept.put("bssid", LISTED);
        Map<String, @Nullable Object> request = new HashMap<>();
        request.put("cursor", null);
        request.put("records", List.of(kept));
        member.post("/app/api/check-in/sync", request).expect(200);
    }

    private void attend(Made activity, Http member, Http stranger) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
        String path = "/app/api/attendance/" + activity.id();
        Map<String, Object> correction = Map.of("day", yesterday.toString(), "out", false, "time", "09:00", "reason", "忘了");
        Map<String, Object> leave = new HashMap<>(Map.of(
                "firstDay", yesterday.toString(), "lastDay", yesterday.toString(), "part", "WHOLE", "reason", "家里有事"));
        leave.put("from", null);
        leave.put("until", null);
        member.post(path + "/corrections", correction).expect(201);
        member.post(path + "/leave", leave).expect(201);
        stranger.post(path + "/corrections", correction);
        stranger.post(path + "/leave", leave);
        member.get("/app/api/attendance?month=" + YearMonth.from(yesterday)).expect(200);
    }

    private static void readWhatIsOnesOwn(Http member) {
        member.get("/app/api/check-in/own-code").expect(200);
        member.get("/app/api/me").expect(200);
        member.post("/app/api/me/name", Map.of("name", "走一圈的人")).expect(200);
        member.get("/app/api/consents").expect(200);
        member.put("/app/api/consents/LOCATION", Map.of("given", true, "version", ConsentPurpose.LOCATION.currentVersion())).expect(200);
        member.get("/app/api/gifts").expect(200);
        member.get("/app/api/points").expect(200);
        member.get("/app/api/points/entries").expect(200);
    }

    private void compareFaces(Http member) {
        faces.on();
        Made activity = faces.anActivityWithFaces();
        FaceFixture.consent(member, true).expect(200);
        FaceFixture.give(member, Pictures.aPicture()).expect(200);
        member.get("/app/api/face").expect(200);
        String claimId = claim(member, tokenOn(activities.aDisplay(activity))).expect(200).body().path("claimId").asString();
        FaceFixture.compare(member, claimId, Pictures.aPicture()).expect(200);
        complete(member, claimId, inside()).expect(200);
    }

    private void redeem(Consumer<Http.Answer> heard) {
        Http member = members.as(members.aMemberWithPhone()).heardBy(heard);
        String code = codes.aCode(20);
        member.get("/c/" + code).expect(302);
        member.get("/C/" + code).expect(302);
        member.withNewKey().post("/app/api/redemptions", Map.of("code", code)).expect(200);
        members.as(members.aMemberWithPhone()).heardBy(heard).withNewKey().post("/app/api/redemptions", Map.of("code", code)).expect(409);
        String visitor = UUID.randomUUID().toString();
        http.heardBy(heard).post("/app/api/codes/trace", Map.of("code", code, "visitor", visitor)).expect(422);
        http.heardBy(heard).post("/app/api/codes/trace", Map.of("code", outerCodes.of(code), "visitor", visitor)).expect(200);
    }

    private void bindAPhone(Consumer<Http.Answer> heard) {
        String phone = MemberFixture.aPhone();
        String version = ConsentPurpose.PHONE.currentVersion();
        Http member = aMember(heard);
        member.post("/app/api/phone/code", Map.of("phone", phone)).expect(200);
        String sms = http.get("/sandbox/api/sms?phone=" + phone).expect(200).body().at("/items/0/text").asString();
        String code = sms.replaceAll("[^0-9]*([0-9]{6}).*", "$1");
        member.post("/app/api/phone/bind", Map.of("phone", phone, "code", code, "consentVersion", version)).expect(200);
        aMember(heard)
                .post("/app/api/phone/bind-wechat", Map.of("phoneCode", people.phoneCode("xuqiang"), "consentVersion", version))
                .expect(200);
    }

    private void signIn(Consumer<Http.Answer> heard) {
        Http anyone = http.heardBy(heard);
        JsonNode mini = anyone.post("/app/api/session/wechat-mini", Map.of("code", people.loginCode("sunli"))).expect(200).body();
        JsonNode renewed = anyone.post("/app/api/session/refresh", Map.of("refreshToken", mini.path("refreshToken").asString()))
                .expect(200)
                .body();
        anyone.bearer(renewed.path("accessToken").asString()).delete("/app/api/session").expect(204);
        Http.Answer start = anyone.get("/app/api/session/oauth-start").expect(302);
        URI page = URI.create(Objects.requireNonNull(start.header("Location")));
        Http browser = anyone.with("Cookie", "mashang_oauth=" + start.cookie("mashang_oauth"));
        String state = URLEncoder.encode(state(page), StandardCharsets.UTF_8);
        browser.get("/app/api/session/oauth-return?code=" + people.oauthCode("wuqian") + "&state=" + state).expect(302);
        browser.post("/app/api/session/wechat-oauth", Map.of("code", people.oauthCode("wuqian"), "state", state(page)));
    }

    private void actAsStaff(Consumer<Http.Answer> heard) {
        Http member = aMember(heard);
        member.get("/app/api/staff-link").expect(200);
        member.post("/app/api/staff-link/session", Map.of()).expect(404);
        var account = staff.aSignedInAccount(Role.DOOR);
        member.put("/app/api/staff-link", Map.of("username", account.username(), "password", StaffFixture.PASSWORD)).expect(200);
        member.post("/app/api/staff-link/session", Map.of()).expect(200);
        member.delete("/app/api/staff-link").expect(204);
    }

    private static String state(URI page) {
        String encoded = page.toString().replaceFirst("#.*", "").replaceFirst(".*[?&]state=([^&]*).*", "$1");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
