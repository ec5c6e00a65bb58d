package io.mashang.codes.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.model.CodeText;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MashangTest
class ExportHttpTests {

    private static final int COUNT = 300;

    @Autowired
    CodesFixture codes;

    @Autowired
    StaffSessions sessions;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    private StaffActor asker;
    private Http asking;
    private Http second;
    private String batch;

    @BeforeEach
    void twoPeopleAndABatch() {
        asker = sessions.aStaffMember(Role.OPERATOR);
        asking = sessions.as(asker);
        second = codes.operator();
        batch = asking.post("/console/api/code-batches",
                Map.of("productId", codes.aProduct("川味豆瓣酱 500g", 20), "count", COUNT, "note", "")).expect(201).body().path("id").asString();
    }

    @Test
    void givesCodesOnlyWhenASecondPersonHasAllowedIt() {
        JsonNode asked = ask("CSV");

        assertThat(asked.path("usable").asBoolean()).isFalse();
        asking.post(downloads(asked)).problem(409, "codes.export-not-approved");
        approve(asked, second).expect(200);
        String lines = second.get(open(asked).path("path").asString()).expect(200).text();

        assertThat(lines.lines()).hasSize(COUNT + 1).first().isEqualTo("no,code,url");
        assertThat(lines.lines().skip(1)).allSatisfy(line -> assertThat(CodeText.parse(line.split(",")[2]))
                .contains(CodeText.parse(line.split(",")[1]).orElseThrow()));
    }

    @Test
    void refusesTheApprovalOfWhoeverAskedAlsoWhenTheyAreAnAdministrator() {
        StaffActor administrator = sessions.aStaffMember(Role.ADMINISTRATOR);
        Http alone = sessions.as(administrator);
        JsonNode asked = alone.post("/console/api/code-batches/" + batch + "/exports", CodesFixture.anOrder(1, COUNT, "CSV"))
                .expect(201).body();

        approve(asked, alone).problem(403, "staff.approval-own");
        alone.post("/console/api/approvals/" + asked.path("approvalId").asString() + "/decline", Map.of("reason", "x"))
                .problem(403, "staff.approval-own");
        alone.post(downloads(asked)).problem(409, "codes.export-not-approved");
    }

    @Test
    void letsOnlyThoseDecideWhoMayExport() {
        JsonNode asked = ask("CSV");
        Http auditor = sessions.as(Role.AUDITOR);

        approve(asked, auditor).problem(403, "platform.not-allowed");
        assertThat(approvals(auditor)).isEmpty();
        assertThat(approvals(second)).contains(asked.path("approvalId").asString());
    }

    @Test
    void decidesOnceAndSaysHowItEnded() {
        JsonNode declined = ask("CSV");
        String path = "/console/api/approvals/" + declined.path("approvalId").asString();

        assertThat(second.post(path + "/decline", Map.of("reason", "数量不对")).expect(200).body().path("state").asString())
                .isEqualTo("DECLINED");
        approve(declined, second).problem(409, "staff.approval-decided");
        asking.post(path + "/withdraw").problem(409, "staff.approval-decided");
        asking.post(downloads(declined)).problem(409, "codes.export-not-approved");
    }

    @Test
    void lastsTwoDaysUntilItIsDecidedAndOneDayAfterwards() {
        JsonNode late = ask("CSV");
        JsonNode unused = ask("CSV");
        approve(unused, second).expect(200);

        clock.advance(Duration.ofHours(24));
        asking = sessions.as(asker);
        asking.post(downloads(unused)).problem(410, "codes.export-expired");
        clock.advance(Duration.ofHours(24));
        second = codes.operator();
        approve(late, second).problem(410, "staff.approval-expired");
    }

    @Test
    void isDownloadedByWhoeverAskedThreeTimesAtMostEachTimeOnce() {
        JsonNode asked = ask("CSV");
        approve(asked, second).expect(200);

        second.post(downloads(asked)).problem(403, "codes.export-of-another");
        String path = open(asked).path("path").asString();
        second.get(path).expect(200);
        second.get(path).problem(410, "codes.download-ticket-invalid");
        String late = open(asked).path("path").asString();
        clock.advance(Duration.ofMinutes(1));
        second.get(late).problem(410, "codes.download-ticket-invalid");
        second.get("/console/api/code-downloads/NONSENSE").problem(410, "codes.download-ticket-invalid");
        assertThat(open(asked).path("left").asInt()).isZero();
        asking.post(downloads(asked)).problem(409, "codes.export-used-up");
    }

    @Test
    void recordsWhoAskedWhoAllowedAndEachDownload() {
        JsonNode asked = ask("CSV");
        approve(asked, second).expect(200);
        second.get(open(asked).path("path").asString()).expect(200);

        assertThat(jdbc.queryForList("SELECT action FROM staff_audit WHERE subject IN (?, ?) ORDER BY id", String.class,
                "code-export:" + asked.path("id").asString(), "batch:" + batch))
                .containsExactly("codes.batch-minted", "staff.approval-asked", "staff.approval-approved",
                        "codes.export-download-opened", "codes.batch-exported", "codes.range-exported", "codes.export-completed");
    }

    @Test
    void packsLinesImagesSheetAndManifestWithAPassphrase() throws IOException, NoSuchAlgorithmException {
        Map<String, Object> order = new HashMap<>(CodesFixture.anOrder(11, 60, "PACKAGE"));
        order.put("content", "BOTH");
        order.put("images", "PNG");
        JsonNode asked = asking.post("/console/api/code-batches/" + batch + "/exports", order).expect(201).body();
        approve(asked, second).expect(200);
        JsonNode opened = open(asked);
        byte[] zip = second.get(opened.path("path").asString()).expect(200).response().body();

        Map<String, byte[]> files = unpacked(zip, opened.path("passphrase").asString());
        JsonNode manifest = json.readTree(files.get("manifest.json"));

        assertThat(files).containsOnlyKeys("codes-0001.csv", "qr-inner.zip", "qr-outer.zip", "sample-sheet.pdf", "manifest.json");
        assertThat(new String(files.get("codes-0001.csv"), StandardCharsets.US_ASCII).lines()).hasSize(51)
                .first().isEqualTo("no,inner_code,inner_url,outer_code,outer_url");
        assertThat(manifest.path("count").asInt()).isEqualTo(50);
        assertThat(manifest.path("lastSerial").asLong() - manifest.path("firstSerial").asLong()).isEqualTo(49);
        assertThat(manifest.path("keyEpoch").asInt()).isZero();
        for (JsonNode file : manifest.path("files")) {
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(file.path("name").asString()))))
                    .isEqualTo(file.path("sha256").asString());
        }
        assertThat(asking.get("/console/api/code-exports/" + asked.path("id").asString()).expect(200).body().path("manifest")
                .path("files")).isEqualTo(manifest.path("files"));
    }

    @Test
    void keepsThePassphraseOutOfTheDatabase() {
        JsonNode asked = ask("PACKAGE");
        approve(asked, second).expect(200);
        String passphrase = open(asked).path("passphrase").asString();

        assertThat(passphrase).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}");
        assertThat(open(asked).path("passphrase").asString()).isEqualTo(passphrase);
        assertThat(jdbc.queryForList("SELECT detail FROM staff_audit", String.class)).noneMatch(detail -> detail.contains(passphrase));
    }

    @Test
    void refusesRangesAndImagesThatCannotBe() {
        String path = "/console/api/code-batches/" + batch + "/exports";
        asking.post(path, CodesFixture.anOrder(1, COUNT + 1, "CSV")).problem(422, "codes.range-outside-batch");
        asking.post(path, CodesFixture.anOrder(9, 8, "CSV")).problem(422, "codes.range-outside-batch");
        Map<String, Object> withImages = new HashMap<>(CodesFixture.anOrder(1, 2, "CSV"));
        withImages.put("images", "SVG");
        asking.post(path, withImages).problem(422, "codes.export-images-not-possible");
    }

    private JsonNode ask(String format) {
        return asking.post("/console/api/code-batches/" + batch + "/exports", CodesFixture.anOrder(1, COUNT, format)).expect(201).body();
    }

    private static Http.Answer approve(JsonNode asked, Http by) {
        return by.post("/console/api/approvals/" + asked.path("approvalId").asString() + "/approve");
    }

    private static String downloads(JsonNode asked) {
        return "/console/api/code-exports/" + asked.path("id").asString() + "/downloads";
    }

    private JsonNode open(JsonNode asked) {
        return asking.post(downloads(asked)).expect(201).body();
    }

    private static List<String> approvals(Http reader) {
        return reader.get("/console/api/approvals?limit=200").expect(200).body().path("items").valueStream()
                .map(approval -> approval.path("id").asString()).toList();
    }

    /** Fails with a wrong passphrase; every file must be enciphered with AES-256. */
    private static Map<String, byte[]> unpacked(byte[] zip, String passphrase) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), passphrase.toCharArray())) {
            for (LocalFileHeader file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                assertThat(file.getAesExtraDataRecord().getAesKeyStrength()).isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
                files.put(file.getFileName(), in.readAllBytes());
            }
        }
        return files;
    }
}
