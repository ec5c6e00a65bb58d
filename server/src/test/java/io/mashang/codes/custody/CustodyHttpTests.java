package io.mashang.codes.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesFixture;
import io.mashang.codes.model.CodeState;
import io.mashang.identity.MemberFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class CustodyHttpTests {

    @Autowired
    CodesFixture codes;

    @Autowired
    MemberFixture members;

    @Autowired
    CustodyStore store;

    @Autowired
    JdbcTemplate jdbc;

    private Http operator;
    private CodesFixture.Minted minted;
    private String path;

    @BeforeEach
    void aBatchOfFortyCodes() {
        operator = codes.operator();
        minted = codes.aMintedBatch(codes.aProduct("川味豆瓣酱 500g", 20), 40);
        path = "/console/api/code-batches/" + minted.batchId();
    }

    @Test
    void handsRangesOnStepByStepAndKeepsTheHistory() {
        String printer = aParty("PRINTER", "印刷厂甲", List.of());
        String dealer = aParty("DEALER", "湖南经销商", List.of(430000));

        move("RECEIVE", 1, 30, printer).expect(200);
        move("PASS_ON", 11, 30, dealer).expect(200);
        JsonNode ranges = move("ACTIVATE", 11, 20, null).expect(200).body();

        assertThat(ranges.path("segments").valueStream().map(CustodyHttpTests::brief)).containsExactly(
                "1-10 RECEIVED 印刷厂甲", "11-20 ACTIVE 湖南经销商", "21-30 RECEIVED 湖南经销商", "31-40 MINTED -");
        assertThat(ranges.path("moves").valueStream().map(move -> move.path("move").asString()))
                .containsExactly("ACTIVATE", "PASS_ON", "RECEIVE");
        assertThat(operator.get(path).expect(200).body().path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void refusesAMoveThatAnyPartOfTheRangeDoesNotAllow() {
        move("ACTIVATE", 11, 20, null).expect(200);

        JsonNode refused = move("RECEIVE", 1, 15, aParty("DEALER", "经销商", List.of())).problem(409, "codes.range-not-movable");
        assertThat(refused.path("detail").asString()).contains("11").contains("15");
        move("RECALL", 1, 40, null).problem(409, "codes.range-not-movable");
        move("ACTIVATE", 30, 41, null).problem(422, "codes.range-outside-batch");
        move("RECEIVE", 1, 2, null).problem(422, "codes.holder-missing");
        move("VOID", 1, 2, null).problem(422, "codes.move-not-by-hand");
        move("EXPORT", 1, 2, null).problem(422, "codes.move-not-by-hand");
        assertThat(store.load(Long.parseLong(minted.batchId())).custody().count(CodeState.ACTIVE)).isEqualTo(10);
    }

    @Test
    void givesPointsForTheActiveRangeOnlyAndAtOnce() {
        Http member = members.as(members.aMemberWithPhone());
        move("ACTIVATE", 1, 10, null).expect(200);

        redeem(member, 1).expect(200);
        redeem(member, 11).problem(409, "codes.not-active-yet");
        move("RECALL", 2, 3, null).expect(200);
        redeem(member, 2).problem(410, "codes.code-recalled");
        redeem(member, 4).expect(200);
        move("RELEASE", 2, 3, null).expect(200);
        redeem(member, 2).expect(200);
    }

    @Test
    void voidsOnlyWithASecondPersonAndSaysHowManyUnusedCodes() {
        Http member = members.as(members.aMemberWithPhone());
        move("ACTIVATE", 1, 40, null).expect(200);
        redeem(member, 5).expect(200);

        JsonNode preview = operator.get(path + "/moves/preview?move=VOID&from=1&to=20").expect(200).body();
        String approval = operator.post(path + "/voids", Map.of("from", 1, "to", 20, "reason", "码包泄露")).expect(201).body()
                .path("approvalId").asString();

        assertThat(preview.path("unused").asInt()).isEqualTo(19);
        redeem(member, 6).expect(200);
        operator.post("/console/api/approvals/" + approval + "/approve").problem(403, "staff.approval-own");
        codes.operator().post("/console/api/approvals/" + approval + "/approve").expect(200);
        redeem(member, 7).problem(410, "codes.batch-void");
        redeem(member, 21).expect(200);
        operator.post(path + "/voids", Map.of("from", 1, "to", 20, "reason", "x")).problem(409, "codes.batch-already-void");
    }

    @Test
    void warnsBeforeCodesAreActivatedThatNobodyReadBackOrReceived() {
        JsonNode preview = operator.get(path + "/moves/preview?move=ACTIVATE&from=1&to=40").expect(200).body();

        assertThat(preview.path("warnings").valueStream().map(JsonNode::asString)).containsExactly("READ_BACK_MISSING", "NOT_RECEIVED");
        operator.post(path + "/read-backs", Map.of("from", 1, "to", 40, "scanned", minted.codes())).expect(201);
        move("RECEIVE", 1, 40, aParty("SUPPLIER", "一厂", List.of())).expect(200);
        assertThat(operator.get(path + "/moves/preview?move=ACTIVATE&from=1&to=40").expect(200).body().path("warnings").isEmpty()).isTrue();
    }

    @Test
    void marksAsExportedWhatAPrinterGot() {
        codes.anExport(minted.batchId(), 11, 20);

        assertThat(operator.get(path + "/ranges").expect(200).body().path("segments").valueStream().map(CustodyHttpTests::brief))
                .containsExactly("1-10 MINTED -", "11-20 EXPORTED -", "21-40 MINTED -");
    }

    @Test
    void namesWhoHadACodeThatWasScannedTooEarlyOnceADay() {
        String dealer = aParty("DEALER", "广东经销商", List.of(440000));
        move("RECEIVE", 1, 40, dealer).expect(200);
        Http one = members.as(members.aMemberWithPhone());
        Http other = members.as(members.aMemberWithPhone());

        redeem(one, 3).problem(409, "codes.not-active-yet");
        redeem(one, 4).problem(409, "codes.not-active-yet");
        redeem(other, 4).problem(409, "codes.not-active-yet");

        List<Map<String, @Nullable Object>> alerts = alerts();
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst()).containsEntry("times", 3L);
        assertThat(String.valueOf(alerts.getFirst().get("detail"))).contains("广东经销商").contains("RECEIVED")
                .doesNotContain(minted.codes().get(3)).doesNotContain(minted.codes().get(3).replace("-", ""));
        assertThat(operator.get(path + "/early-scans").expect(200).body().valueStream()
                .map(scan -> scan.path("number").asLong() + "×" + scan.path("scans").asLong())).containsExactly("3×1", "4×2");
    }

    @Test
    void alsoTracesThoseWhoHaveNotBoundAPhone() {
        Http guest = members.as(members.aMember());

        redeem(guest, 3).problem(409, "codes.not-active-yet");

        assertThat(alerts()).hasSize(1);
    }

    /** Moves of one batch wait for each other: whatever the order, each number ends in exactly one state. */
    @Test
    void losesNoMoveWhenManyMoveTogether() throws Exception {
        List<Callable<Integer>> moves = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Integer>) () -> move("ACTIVATE", 1 + i, 1 + i, null).status()).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(moves)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }

        assertThat(store.load(Long.parseLong(minted.batchId())).custody().segments()).singleElement()
                .satisfies(all -> assertThat(all.state()).isEqualTo(CodeState.ACTIVE));
        assertThat(store.moves(new BatchId(Long.parseLong(minted.batchId())), 100)).hasSize(40);
    }

    private List<Map<String, @Nullable Object>> alerts() {
        return jdbc.queryForList("SELECT times, detail FROM codes_alert WHERE kind = 'LEAK' AND subject LIKE ?",
                "batch:" + minted.batchId() + "/%");
    }

    private Http.Answer move(String move, long from, long to, @Nullable String holder) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("move", move, "from", from, "to", to, "note", ""));
        request.put("holder", holder);
        return operator.post(path + "/moves", request);
    }

    private Http.Answer redeem(Http member, int number) {
        return member.withNewKey().post("/app/api/redemptions", Map.of("code", minted.codes().get(number - 1)));
    }

    private String aParty(String kind, String name, List<Integer> regions) {
        return operator.post("/console/api/code-parties", Map.of("kind", kind, "name", name, "note", "", "regions", regions))
                .expect(201).body().path("id").asString();
    }

    private static String brief(JsonNode segment) {
        return segment.path("from").asLong() + "-" + segment.path("to").asLong() + " " + segment.path("state").asString() + " "
                + (segment.path("holder").isNull() ? "-" : segment.path("holder").path("name").asString());
    }
}
