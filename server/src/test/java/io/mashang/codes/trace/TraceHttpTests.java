package io.mashang.codes.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.CodesFixture.Minted;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.OuterCodes;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.Role;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
@Tag("stores")
class TraceHttpTests {

    private static final String SHENZHEN = "113.92.157.29";
    private static final String BEIJING = "202.106.0.20";
    /** Of the right form, and of no batch. */
    private static final String FORGED = "0000-0000-0000-0000";

    @Autowired
    CodesFixture codes;

    @Autowired
    OuterCodes outer;

    @Autowired
    TraceCode traceCode;

    @Autowired
    StaffSessions sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Http http;

    @Test
    void tellsWhoeverComesFirstAndThenHowManyOthersCame() {
        String code = outer.first(anActiveBatch().batchId());
        String me = visitor();

        JsonNode first = look(code, me).expect(200).body();
        JsonNode again = look(code.toLowerCase(Locale.ROOT), me).expect(200).body();
        JsonNode other = look("HTTPS://EXAMPLE.COM/C/" + code.replace("-", ""), visitor()).expect(200).body();

        assertThat(first.path("product").asString()).isEqualTo("川味豆瓣酱 500g");
        assertThat(first.path("advice").asString()).isEqualTo("FIRST");
        assertThat(again.path("firstIsYou").asBoolean()).isTrue();
        assertThat(again.path("others").asInt()).isZero();
        assertThat(other.path("advice").asString()).isEqualTo("SEEN");
        assertThat(other.path("firstIsYou").asBoolean()).isFalse();
        assertThat(other.path("others").asInt()).isEqualTo(1);
        assertThat(other.path("firstAt")).isEqualTo(first.path("firstAt"));
    }

    @Test
    void warnsOfManyPeopleWithinADayAndTellsHeadquartersOnce() {
        Minted batch = anActiveBatch();
        String code = outer.first(batch.batchId());
        look(code, visitor()).expect(200);
        look(code, visitor()).expect(200);

        JsonNode third = look(code, visitor()).expect(200).body();
        look(code, visitor()).expect(200);

        assertThat(third.path("advice").asString()).isEqualTo("SUSPICIOUS");
        List<JsonNode> alerts = alerts("MANY_PEOPLE", batch.batchId());
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().path("times").asInt()).isEqualTo(2);
        assertThat(alerts.getFirst().path("detail").path("people").asInt()).isEqualTo(4);
    }

    @Test
    void warnsOfTwoCitiesThatAreTooFarApartAndKeepsTheFirst() {
        Minted batch = anActiveBatch();
        String code = outer.first(batch.batchId());

        TraceCode.Answer first = traceCode.trace(code, visitor(), SHENZHEN, SHENZHEN);
        TraceCode.Answer second = traceCode.trace(code, visitor(), BEIJING, BEIJING);

        assertThat(first.advice()).isEqualTo(TraceCode.Advice.FIRST);
        assertThat(second.advice()).isEqualTo(TraceCode.Advice.SUSPICIOUS);
        assertThat(second.history().first().region()).isNotNull().satisfies(city -> assertThat(city.name()).isEqualTo("深圳"));
        assertThat(alerts("FAR_APART", batch.batchId())).singleElement()
                .satisfies(alert -> assertThat(alert.path("detail").path("there").asString()).isEqualTo("深圳"));
    }

    @Test
    void letsSomebodySettleAnAlertWithANote() {
        Minted batch = anActiveBatch();
        String code = outer.first(batch.batchId());
        IntStream.range(0, 3).forEach(i -> look(code, visitor()).expect(200));
        String alert = alerts("MANY_PEOPLE", batch.batchId()).getFirst().path("id").asString();

        JsonNode closed = codes.operator().put("/console/api/code-alerts/" + alert, Map.of("state", "CLOSED", "note", "门店展示样品"))
                .expect(200).body();

        assertThat(closed.path("note").asString()).isEqualTo("门店展示样品");
        assertThat(closed.path("settledBy").asString()).isNotBlank();
        assertThat(sessions.as(Role.OPERATOR).get("/console/api/code-alerts?state=CLOSED&kind=MANY_PEOPLE").expect(200).body()
                .path("items").valueStream().map(item -> item.path("id").asString())).contains(alert);
        codes.operator().put("/console/api/code-alerts/1", Map.of("state", "CLOSED", "note", ""))
                .problem(404, "codes.alert-not-found");
    }

    @Test
    void saysWhatTheStateOfTheBatchMeans() {
        Minted waiting = codes.aMintedBatch(codes.aProduct("川味豆瓣酱 500g", 20), 1);
        String code = outer.first(waiting.batchId());
        JsonNode notReleased = look(code, visitor()).expect(200).body();
        codes.makeVoid(waiting);

        assertThat(notReleased.path("advice").asString()).isEqualTo("NOT_RELEASED");
        assertThat(look(code, visitor()).expect(200).body().path("advice").asString()).isEqualTo("RECALLED");
    }

    @Test
    void judgesNoSecretCode() {
        String inner = anActiveBatch().codes().getFirst();

        look(inner, visitor()).problem(422, "codes.inner-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "https://example.com/x", "0000-0000-0000-0001", "ABCD-EFGH-JKMN"})
    void callsATypoATypo(String text) {
        look(text, visitor()).problem(422, "codes.code-mistyped");
    }

    @Test
    void makesWhoeverGuessesWaitAndAsksTheDatabaseNothing() {
        String guesser = "198.51.100.7";
        long looksBefore = looks();

        List<CodesProblem> told = IntStream.range(0, 32)
                .mapToObj(i -> catchThrowableOfType(Refused.class, () -> traceCode.trace(FORGED, visitor(), guesser, guesser)))
                .map(refused -> (CodesProblem) refused.problem())
                .toList();

        assertThat(told.subList(0, 30)).containsOnly(CodesProblem.CODE_UNKNOWN);
        assertThat(told.subList(30, 32)).containsOnly(CodesProblem.LOCKED_OUT);
        assertThat(looks()).isEqualTo(looksBefore);
    }

    @Test
    void countsPeopleByCityForTheConsole() {
        Minted batch = anActiveBatch();
        String code = outer.first(batch.batchId());
        String me = visitor();
        traceCode.trace(code, me, SHENZHEN, SHENZHEN);
        traceCode.trace(code, me, SHENZHEN, SHENZHEN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        String query = "/console/api/code-scans?from=" + today.minusDays(1) + "&until=" + today.plusDays(1) + "&productId=" + batch.productId();

        Eventually.isTrue(() -> codes.operator().get(query).expect(200).body().size() == 1);

        JsonNode counted = codes.operator().get(query).expect(200).body().path(0);
        assertThat(counted.path("region").path("city").asString()).isEqualTo("深圳");
        assertThat(counted.path("traced").asInt()).isEqualTo(1);
        assertThat(counted.path("redeemed").asInt()).isZero();
        codes.operator().get("/console/api/code-scans?from=2026-02-01&until=2026-01-01").problem(422, "codes.period-invalid");
    }

    @Test
    void opensTheRightPageForEachCodeOfAProduct() {
        Minted batch = anActiveBatch();

        assertThat(http.get("/C/" + outer.first(batch.batchId())).expect(302).header("Location")).startsWith("/member/trace?c=");
        assertThat(http.get("/C/" + batch.codes().getFirst()).expect(302).header("Location")).startsWith("/member/redeem?c=");
    }

    private Minted anActiveBatch() {
        return codes.anActiveBatch(codes.aProduct("川味豆瓣酱 500g", 20), 1);
    }

    private Http.Answer look(String code, String visitor) {
        return http.post("/app/api/codes/trace", Map.of("code", code, "visitor", visitor));
    }

    private long looks() {
        Long all = jdbc.queryForObject("SELECT COALESCE(SUM(looks), 0) FROM codes_trace", Long.class);
        return all == null ? 0 : all;
    }

    private List<JsonNode> alerts(String kind, String batch) {
        return codes.operator().get("/console/api/code-alerts?limit=200&kind=" + kind).expect(200).body().path("items").valueStream()
                .filter(alert -> alert.path("detail").path("batch").asString().equals(batch))
                .toList();
    }

    private static String visitor() {
        return UUID.randomUUID().toString();
    }
}
