package io.mashang.codes.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.ProductId;
import io.mashang.identity.MemberFixture;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ImportHttpTests {

    private static final String BOUNDARY = "mashang-test-boundary";

    @Autowired
    CodesFixture codes;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    StartImport startImport;

    @Autowired
    ImportChunk chunk;

    @Autowired
    RunImport runImport;

    @Autowired
    PinnedClock clock;

    @TempDir
    Path folder;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private String product = "";

    @BeforeEach
    void anImportOfCodesOfTheSameLength() throws IOException {
        product = codes.aProduct("老坛酸菜鱼调料", 35);
        imported("LEN-" + unique + "-0000");
    }

    @Test
    void importsAThousandForeignCodesAndRedeemsThemOnceEach() throws Exception {
        String csv = "编码,备注\r\n" + String.join("\r\n", foreignCodes(1_000));

        JsonNode done = imported(csv.getBytes(Charset.forName("GBK")));

        assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("imported").asInt()).isEqualTo(1_000);
        assertThat(redeem(foreignCodes(1_000).getLast()).expect(200).body().path("points").asInt()).isEqualTo(35);
        redeem(foreignCodes(1_000).getLast()).problem(409, "codes.redeemed-by-other");
        JsonNode batch = codes.operator().get("/console/api/code-batches/" + done.path("batchId").asString()).expect(200).body();
        assertThat(batch.path("source").asString()).isEqualTo("IMPORTED");
        assertThat(batch.path("count").asInt()).isEqualTo(1_000);
        assertThat(batch.path("redeemed").asInt()).isEqualTo(1);
        codes.operator().post("/console/api/code-batches/" + batch.path("id").asString() + "/exports", CodesFixture.anOrder(1, 1, "CSV"))
                .problem(409, "codes.batch-imported");
    }

    @Test
    void findsACodeInsideTheAddressThatIsPrinted() throws Exception {
        imported(String.join("\n", foreignCodes(2)));

        redeem("https://old-supplier.example/v/" + foreignCodes(1).getFirst()).expect(200);
    }

    @Test
    void reportsWhatItLeftOut() throws Exception {
        imported(foreignCodes(1).getFirst());

        JsonNode done = imported(String.join("\n", "code", foreignCodes(1).getFirst(), "NEW-" + unique, "", "short", "NEW-" + unique));

        assertThat(done.path("total").asInt()).isEqualTo(4);
        assertThat(List.of(done.path("imported").asInt(), done.path("alreadyKnown").asInt(), done.path("invalid").asInt(),
                done.path("duplicatesInFile").asInt())).containsExactly(1, 1, 1, 1);
        assertThat(codes.operator().get("/console/api/code-imports/" + done.path("id").asString() + "/report.csv").expect(200).text())
                .isEqualTo("\uFEFFline,reason\r\n2,already-known\r\n5,invalid\r\n6,duplicate-in-file\r\n");
    }

    @Test
    void makesNoBatchWhenNothingIsNew() throws Exception {
        imported(foreignCodes(1).getFirst());
        int batches = batches();

        assertThat(imported(foreignCodes(1).getFirst()).path("batchId").isNull()).isTrue();
        assertThat(batches()).isEqualTo(batches);
    }

    @Test
    void refusesAFileWithoutCodes() throws Exception {
        upload(product, "code\n\n".getBytes(StandardCharsets.UTF_8)).problem(422, "codes.import-file-empty");
        upload("1", "ABC12345".getBytes(StandardCharsets.UTF_8)).problem(404, "codes.product-not-found");
    }

    @Test
    void letsNobodyRedeemBeforeTheEndAndLeavesNothingOfACrashedImport() throws Exception {
        String code = foreignCodes(1).getFirst();
        String path = "/console/api/code-imports/" + aHalfDoneImport(code);

        redeem(code).problem(404, "codes.code-unknown");
        codes.operator().delete(path).problem(409, "codes.import-not-failed");
        clock.advance(Duration.ofMinutes(3));
        assertThat(codes.operator().get(path).expect(200).body().path("state").asString()).isEqualTo("FAILED");
        redeem(code).problem(404, "codes.code-unknown");
        codes.operator().delete(path).expect(204);
        codes.operator().get(path).problem(404, "codes.import-not-found");

        imported(code);
        redeem(code).expect(200);
    }

    @Test
    void stopsWhenItWasGivenUpMeanwhile() throws Exception {
        StaffActor actor = staff.aStaffMember(Role.OPERATOR);
        CodeFile file = file(foreignCodes(1).getFirst());
        var started = startImport.start(actor, ProductId.of(product), file, "codes.csv");
        clock.advance(Duration.ofMinutes(3));
        codes.operator().get("/console/api/code-imports").expect(200);

        runImport.run(actor, started, file);

        assertThat(codes.operator().get("/console/api/code-imports/" + started.run().id()).body().path("state").asString())
                .isEqualTo("FAILED");
        redeem(foreignCodes(1).getFirst()).problem(404, "codes.code-unknown");
    }

    /** Its node dies after the first chunk. */
    private long aHalfDoneImport(String code) throws IOException {
        var started = startImport.start(staff.aStaffMember(Role.OPERATOR), ProductId.of(product), file(code), "codes.csv");
        chunk.store(started.run().id(), List.of(new ImportChunk.Line(1, code)),
                new ImportChunk.Position(started.run().counts(), started.range().first(), 0), 10);
        return started.run().id();
    }

    private CodeFile file(String content) throws IOException {
        return CodeFile.open(Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), content));
    }

    private List<String> foreignCodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "OLD-%s-%04d".formatted(unique, i)).toList();
    }

    private Http.Answer redeem(String code) {
        return members.as(members.aMemberWithPhone()).withNewKey().post("/app/api/redemptions", Map.of("code", code));
    }

    private int batches() {
        return codes.operator().get("/console/api/code-batches?productId=" + product).expect(200).body().path("items").size();
    }

    private JsonNode imported(String csv) throws IOException {
        return imported(csv.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode imported(byte[] csv) throws IOException {
        Http operator = codes.operator();
        String id = upload(product, csv).expect(202).body().path("id").asString();
        JsonNode state;
        do {
            state = operator.get("/console/api/code-imports/" + id).expect(200).body();
        } while (state.path("state").asString().equals("RUNNING"));
        return state;
    }

    private Http.Answer upload(String productId, byte[] csv) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"product\"\r\n\r\n" + productId + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"codes.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(csv);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return codes.operator().postRaw("/console/api/code-imports", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}
