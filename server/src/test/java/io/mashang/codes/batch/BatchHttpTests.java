package io.mashang.codes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.model.CodeText;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class BatchHttpTests {

    @Autowired
    CodesFixture codes;

    @Autowired
    StaffSessions sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    GenuineCodes genuine;

    @Test
    void mintsAHundredMillionCodesAsOneRow() {
        Http operator = codes.operator();
        JsonNode batch = operator.post("/console/api/code-batches",
                Map.of("productId", codes.aProduct("老坛酸菜鱼调料", 35), "count", 100_000_000, "note", "一厂")).expect(201).body();

        JsonNode sample = operator.get("/console/api/code-batches/" + batch.path("id").asString() + "/sample?count=3")
                .expect(200).body().path("codes");

        assertThat(batch.path("state").asString()).isEqualTo("MINTED");
        assertThat(jdbc.queryForObject("SELECT code_count FROM codes_batch WHERE id = ?", Long.class,
                batch.path("id").asString())).isEqualTo(100_000_000);
        assertThat(sample.size()).isEqualTo(3);
        assertThat(sample.path(2).path("no").asLong()).isEqualTo(4_000_001);
        assertThat(sample.path(0).path("url").asString())
                .matches("[0-9A-Z $%*+./:-]+")
                .endsWith("/C/" + sample.path(0).path("code").asString().replace("-", ""));
    }

    @Test
    void exportsEveryCodeOnceAndEachIsGenuine() {
        var minted = codes.aMintedBatch(codes.aProduct("川味豆瓣酱 500g", 20), 500);

        assertThat(new HashSet<>(minted.codes())).hasSize(500);
        assertThat(minted.codes()).allSatisfy(code -> assertThat(CodeText.parse(code).flatMap(genuine::read))
                .hasValueSatisfying(read -> assertThat(read.batch()).hasToString(minted.batchId())));
    }

    @Test
    void givesNoTwoBatchesTheSameSerials() {
        String product = codes.aProduct("川味豆瓣酱 500g", 20);
        codes.aMintedBatch(product, 10);
        codes.aMintedBatch(product, 7);

        assertThat(jdbc.queryForObject("SELECT MAX(first_serial) - MIN(first_serial) FROM codes_batch WHERE product_id = ?",
                Long.class, product)).isGreaterThanOrEqualTo(10);
    }

    @Test
    void activatesOnceAndIsVoidForGood() {
        Http operator = codes.operator();
        var minted = codes.aMintedBatch(codes.aProduct("豆瓣", 20), 12);
        String path = "/console/api/code-batches/" + minted.batchId();

        assertThat(operator.post(path + "/activate").expect(200).body().path("state").asString()).isEqualTo("ACTIVE");
        operator.post(path + "/activate").problem(409, "codes.batch-not-minted");
        codes.makeVoid(minted);
        operator.post(path + "/activate").problem(409, "codes.batch-not-minted");
        assertThat(operator.get(path).expect(200).body().path("state").asString()).isEqualTo("VOID");
        assertThat(operator.get(path).expect(200).body().path("voidedAt").asString()).endsWith("Z");
    }

    /** In small portions, too, a batch shows the same fifty codes and no more. */
    @Test
    void showsNoMoreThanFiftyCodesWithoutASecondPerson() {
        Http operator = codes.operator();
        String batch = operator.post("/console/api/code-batches",
                Map.of("productId", codes.aProduct("豆瓣", 20), "count", 10_000, "note", "")).expect(201).body().path("id").asString();
        Set<String> seen = new HashSet<>();

        for (int count = 1; count <= 50; count++) {
            operator.get("/console/api/code-batches/" + batch + "/sample?count=" + count).expect(200).body().path("codes")
                    .forEach(code -> seen.add(code.path("code").asString()));
        }

        assertThat(seen).hasSize(50);
        operator.get("/console/api/code-batches/" + batch + "/sample?count=51").problem(422, "platform.input-invalid");
    }

    @Test
    void keepsCodesFromStaffWhoMayNotExport() {
        String batch = codes.aMintedBatch(codes.aProduct("豆瓣", 20), 3).batchId();

        sessions.as(Role.DOOR).get("/console/api/code-batches/" + batch + "/sample").problem(403, "platform.not-allowed");
    }

    @Test
    void listsByProductStateAndText() {
        Http operator = codes.operator();
        String product = codes.aProduct("花椒油", 5);
        operator.post("/console/api/code-batches", Map.of("productId", product, "count", 1, "note", "二厂 3 线")).expect(201);
        codes.anActiveBatch(product, 2);

        assertThat(items(operator, "?productId=" + product)).hasSize(2);
        assertThat(items(operator, "?state=ACTIVE&productId=" + product)).hasSize(1);
        assertThat(items(operator, "?q=" + java.net.URLEncoder.encode("3 线", java.nio.charset.StandardCharsets.UTF_8)
                + "&productId=" + product)).hasSize(1);
    }

    @Test
    void refusesNonsense() {
        Http operator = codes.operator();
        String product = codes.aProduct("花椒油", 5);

        operator.post("/console/api/code-batches", Map.of("productId", product, "count", 0, "note", "")).problem(422, "platform.input-invalid");
        operator.post("/console/api/code-batches", Map.of("productId", "1", "count", 1, "note", "")).problem(404, "codes.product-not-found");
        operator.get("/console/api/code-batches/1").problem(404, "codes.batch-not-found");
    }

    private static List<JsonNode> items(Http operator, String query) {
        return operator.get("/console/api/code-batches" + query).expect(200).body().path("items").valueStream().toList();
    }
}
