package io.mashang.codes.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ReadBackHttpTests {

    @Autowired
    CodesFixture codes;

    private Http operator;
    private CodesFixture.Minted minted;

    @BeforeEach
    void aBatchOfFortyCodes() {
        operator = codes.operator();
        minted = codes.aMintedBatch(codes.aProduct("花椒油", 5), 40);
    }

    @Test
    void passesWhenAllCodesAreOfTheBatchAndTheBatchRemembersIt() {
        JsonNode result = check(1, 40, minted.codes().subList(0, 12));

        assertThat(result.path("passed").asBoolean()).isTrue();
        assertThat(result.path("right").asInt()).isEqualTo(12);
        assertThat(operator.get("/console/api/code-batches/" + minted.batchId()).expect(200).body().path("readBackAt").asString())
                .endsWith("Z");
    }

    @Test
    void tellsApartWhatIsWrong() {
        List<String> scanned = new ArrayList<>(minted.codes().subList(0, 12));
        scanned.add(minted.codes().getFirst());
        scanned.add(minted.codes().getLast());
        scanned.add(codes.aMintedBatch(minted.productId(), 1).codes().getFirst());
        scanned.add("https://elsewhere.example/abc");
        scanned.add("");

        JsonNode result = check(1, 20, scanned);

        assertThat(result.path("passed").asBoolean()).isFalse();
        assertThat(List.of(result.path("right").asInt(), result.path("repeated").asInt(), result.path("outsideRange").asInt(),
                result.path("ofOtherBatch").asInt(), result.path("notOurs").asInt())).containsExactly(12, 1, 1, 1, 1);
        assertThat(operator.get("/console/api/code-batches/" + minted.batchId()).expect(200).body().path("readBackAt").isNull()).isTrue();
    }

    @Test
    void takesTenCodesAtLeast() {
        assertThat(check(1, 40, minted.codes().subList(0, 9)).path("passed").asBoolean()).isFalse();
        assertThat(check(1, 3, minted.codes().subList(0, 3)).path("passed").asBoolean()).isTrue();
        assertThat(operator.get("/console/api/code-batches/" + minted.batchId() + "/read-backs").expect(200).body().size()).isEqualTo(2);
    }

    @Test
    void refusesARangeThatTheBatchDoesNotHave() {
        operator.post("/console/api/code-batches/" + minted.batchId() + "/read-backs",
                Map.of("from", 1, "to", 41, "scanned", List.of("x"))).problem(422, "codes.range-outside-batch");
    }

    private JsonNode check(long from, long to, List<String> scanned) {
        return operator.post("/console/api/code-batches/" + minted.batchId() + "/read-backs",
                Map.of("from", from, "to", to, "scanned", scanned)).expect(201).body();
    }
}
