package io.mashang.activities;

import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Activities for tests, made through the API as an organiser makes them; each call makes a new one. */
@Component
@Lazy
public class ActivityFixture {

    public static final double LATITUDE = 25.049165;
    public static final double LONGITUDE = 102.703582;
    /** About 2.2 km north of the place. */
    public static final double LATITUDE_OUTSIDE = 25.069;

    private final StaffSessions staff;
    private final Http http;
    private final Clock clock;

    ActivityFixture(StaffSessions staff, Http http, Clock clock) {
        this.staff = staff;
        this.http = http;
        this.clock = clock;
    }

    /** An activity with one session. */
    public record Made(String id, String session, JsonNode view) {

        public SessionId sessionId() {
            return SessionId.of(session);
        }
    }

    /** A display that is signed in. */
    public record Shown(String id, String token, Http http) {}

    public Http organiser() {
        return staff.as(Role.ORGANISER);
    }

    /** Open to anyone, running since a quarter of an hour ago, late from now on plus 15 minutes, place checked, both methods. */
    public Made anActivity() {
        return anActivity(request -> {});
    }

    public Made anActivity(Consumer<Map<String, Object>> change) {
        Map<String, Object> request = aRequest();
        change.accept(request);
        JsonNode view = organiser().post("/console/api/activities", request).expect(201).body();
        return new Made(view.path("id").asString(), view.path("sessions").get(0).path("id").asString(), view);
    }

    public Map<String, Object> aRequest() {
        Instant now = clock.instant();
        Map<String, Object> request = new HashMap<>();
        request.put("title", "秋季技术沙龙");
        request.put("note", "请提前十分钟入场");
        request.put("timeZone", "Asia/Shanghai");
        request.put("scenario", "EVENT");
        request.put("methods", List.of("ROTATING_QR", "ACTIVITY_CODE"));
        request.put("admission", "OPEN");
        request.put("phoneNeeded", false);
        request.put("namesOnScreen", "FULL");
        request.put("place", aPlace(true));
        request.put("code", aCode("RELAXED", null));
        request.put("sessions", List.of(aSession(now.minus(Duration.ofMinutes(15)), now.plus(Duration.ofHours(2)))));
        request.put("series", null);
        return request;
    }

    public static Map<String, Object> aPlace(boolean checked) {
        return aPlace(checked, aSite("", LATITUDE, LONGITUDE, 500, 100));
    }

    @SafeVarargs
    public static Map<String, Object> aPlace(boolean checked, Map<String, Object>... sites) {
        return Map.of("name", "翠湖宾馆会议厅", "checked", checked, "sites", List.of(sites));
    }

    /** A fence in GCJ-02, and the access points that prove it too. */
    public static Map<String, Object> aSite(
            String name, double latitude, double longitude, int radiusMeters, int allowanceMeters, String... networks) {
        Map<String, Object> fence = Map.of(
                "latitude", latitude, "longitude", longitude, "datum", "GCJ02", "radiusMeters", radiusMeters,
                "accuracyAllowanceMeters", allowanceMeters);
        return Map.of("name", name, "fence", fence, "networks", List.of(networks));
    }

    /** Access points and no fence. */
    public static Map<String, Object> aSiteOfNetworks(String... networks) {
        Map<String, Object> site = new HashMap<>();
        site.put("name", "");
        site.put("fence", null);
        site.put("networks", List.of(networks));
        return site;
    }

    public static Map<String, Object> aCode(String rotation, @Nullable Integer stepSeconds) {
        Map<String, Object> code = new HashMap<>();
        code.put("rotation", rotation);
        code.put("stepSeconds", stepSeconds);
        code.put("errorCorrection", "M");
        code.put("contrast", "FULL");
        return code;
    }

    public static Map<String, Object> aSession(Instant startsAt, Instant endsAt) {
        Map<String, Object> session = new HashMap<>();
        session.put("id", null);
        session.put("startsAt", startsAt.toString());
        session.put("endsAt", endsAt.toString());
        session.put("opensBeforeMinutes", 30);
        session.put("lateAfterMinutes", 30);
        session.put("closesAt", null);
        return session;
    }

    public Shown aDisplay(Made activity) {
        JsonNode added = organiser()
                .post("/console/api/sessions/" + activity.session() + "/displays", Map.of("name", "门口大屏"))
                .expect(201)
                .body();
        String token = added.path("displayUrl").asString().replace("/screen/#", "");
        return new Shown(added.path("display").path("id").asString(), token, signIn(token));
    }

    public Http signIn(String displayToken) {
        JsonNode access = http.post("/screen/api/session", Map.of("displayToken", displayToken)).expect(200).body();
        return http.bearer(access.path("accessToken").asString());
    }

    /** The token inside the QR that this display shows now. */
    public static String tokenOn(Shown display) {
        String content = display.http().get("/screen/api/code").expect(200).body().path("qr").path("content").asString();
        return content.substring(content.lastIndexOf('/') + 1);
    }

    public void onRoster(Made activity, String name, String phone) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("phone", phone);
        person.put("group", "");
        person.put("note", "");
        organiser().post("/console/api/activities/" + activity.id() + "/participants", person).expect(201);
    }
}
