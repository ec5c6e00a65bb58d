package io.mashang.insight.live;

import static io.mashang.checkin.CheckInFixture.inside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.platform.access.Realm;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import io.mashang.testing.TestRedis;
import io.mashang.testing.TwoNodes;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes over HTTP, with a Redis that answers and with one that is lost in every way (fault F11). */
@Timeout(180)
class TwoNodesHttpTests {

    private static TwoNodes nodes;

    @BeforeAll
    static void startNodes() {
        nodes = new TwoNodes();
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    @Test
    void signsOutOnBothNodesAtOnce() {
        SignIns.Tokens tokens = signedIn(Role.AUDITOR);
        Http there = nodes.other(Http.class).bearer(tokens.accessToken());
        there.get("/console/api/system").expect(200);
        nodes.one(SignIns.class).end(Objects.requireNonNull(tokens.caller().session()));

        Eventually.isTrue(() -> there.get("/console/api/system").status() == 401);
    }

    @Test
    void takesAPermissionAwayOnBothNodesAtOnce() {
        StaffActor auditor = nodes.one(StaffSessions.class).aStaffMember(Role.AUDITOR);
        Http there = nodes.other(StaffSessions.class).as(auditor);
        there.get("/console/api/system").expect(200);
        Http administrator = nodes.one(StaffSessions.class).as(Role.ADMINISTRATOR);
        administrator.post("/console/api/staff/" + auditor.id().text() + "/disable", Map.of()).expect(200);

        Eventually.isTrue(() -> there.get("/console/api/system").status() != 200);
    }

    @Test
    void countsALimitOnceForBothNodes() {
        SignIns.Tokens tokens = signedIn(Role.AUDITOR);
        Http here = nodes.one(Http.class).bearer(tokens.accessToken());
        Http there = nodes.other(Http.class).bearer(tokens.accessToken());
        IntStream.range(0, 3).forEach(i -> {
            here.post("/console/api/points/books").expect(200);
            there.post("/console/api/points/books").expect(200);
        });

        here.post("/console/api/points/books").problem(429, "platform.too-many-requests-now");
        there.post("/console/api/points/books").problem(429, "platform.too-many-requests-now");
    }

    @Test
    void archivesAnActivityOnBothNodesAtOnce() {
        Made activity = nodes.one(ActivityFixture.class).anActivity();
        Http member = nodes.other(CheckInFixture.class).aMember();
        String code = activity.view().path("activityCode").asString();
        assertThat(claimByCode(member, code).status()).isEqualTo(200);
        nodes.one(ActivityFixture.class).organiser().post("/console/api/activities/" + activity.id() + "/archive").expect(204);

        Eventually.isTrue(() -> claimByCode(member, code).status() != 200);
    }

    @Test
    void checksEverybodyInAndSignsNobodyOutWhateverHappensToRedis() throws Exception {
        Made activity = nodes.one(ActivityFixture.class).anActivity();
        SignIns.Tokens organiser = signedIn(Role.ORGANISER);
        TestRedis redis = nodes.redis();
        String live = "/console/api/sessions/" + activity.session() + "/live/stream";
        try (SseReader stream = new SseReader(
                nodes.other(Http.class), organiser.accessToken(), live, nodes.other(JsonMapper.class))) {
            checkInOnBoth(activity);
            redis.say("FLUSHALL");
            checkInOnBoth(activity);
            redis.say("CLIENT PAUSE 5000 ALL");
            checkInOnBoth(activity);
            awaitRedis(true);
            redis.say("CONFIG SET maxmemory 1");
            checkInOnBoth(activity);
            redis.say("CONFIG SET maxmemory 0");
            redis.kill();
            checkInOnBoth(activity);
            awaitRedis(false);
            redis.revive();
            awaitRedis(true);
            checkInOnBoth(activity);
            assertThat(awaitArrived(stream, 12).path("counts").path("pending").asInt()).isZero();
        }
        nodes.one(Http.class).bearer(organiser.accessToken()).get(live.replace("/stream", "")).expect(200);
    }

    private static Http.Answer claimByCode(Http member, String code) {
        return member.post("/app/api/check-in/claims", Map.of("activityCode", code));
    }

    private static void checkInOnBoth(Made activity) {
        for (CheckInFixture node : new CheckInFixture[] {nodes.one(CheckInFixture.class), nodes.other(CheckInFixture.class)}) {
            node.checkIn(node.aMember(), activity, inside()).expect(200);
        }
    }

    private static void awaitRedis(boolean answers) {
        Eventually.isTrue(() -> nodes.bothKnow(answers));
    }

    private static JsonNode awaitArrived(SseReader stream, int people) throws Exception {
        JsonNode data = stream.next().data();
        while (data.path("counts").path("arrived").asInt(-1) != people) {
            data = stream.next().data();
        }
        return data;
    }

    private static SignIns.Tokens signedIn(Role role) {
        StaffActor actor = nodes.one(StaffSessions.class).aStaffMember(role);
        return nodes.one(SignIns.class).begin(Realm.STAFF, actor.id().value(), false);
    }
}
