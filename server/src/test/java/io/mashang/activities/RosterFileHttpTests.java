package io.mashang.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.rosterfile.XlsxFixture;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class RosterFileHttpTests {

    private static final String BOUNDARY = "roster-boundary";

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    StaffSessions staff;

    @Test
    void importsACsvAsExcelInChinaSavesIt() {
        Made activity = activities.anActivity();
        byte[] file = "部门,姓名,手机号,备注\r\n后厨,张三,13800000001,素食\r\n前厅,李四,,\r\n".getBytes(Charset.forName("GBK"));

        JsonNode preview = upload(activity, "/import/file/preview", file).expect(200).body();
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(strings(preview.path("columns"), "holds")).containsExactly("GROUP", "NAME", "PHONE", "NOTE");
        assertThat(people(activity)).isEmpty();

        assertThat(upload(activity, "/import/file", file).expect(200).body().path("added").asInt()).isEqualTo(2);
        JsonNode chef = people(activity).stream().filter(person -> person.path("name").asString().equals("张三")).findFirst().orElseThrow();
        assertThat(chef.path("group").asString()).isEqualTo("后厨");
        assertThat(chef.path("note").asString()).isEqualTo("素食");
        assertThat(chef.path("maskedPhone").asString()).isEqualTo("138****0001");
    }

    @Test
    void importsAWorkbookAndReportsEveryConflictBeforeAnythingIsWritten() {
        Made activity = activities.anActivity();
        activities.onRoster(activity, "王五", "13800000003");
        byte[] file = XlsxFixture.of(row(1, "姓名", "手机号") + row(2, "张三", "13800000001") + row(3, "张三丰", "138 0000 0001")
                + row(4, "王五", "13800000003") + row(5, "李四", "12345") + row(6, "", "13800000006")
                + "<row r='7'>" + XlsxFixture.text("A7", "赵六") + "<c r='B7'><f>1+1</f><v>13800000007</v></c></row>");

        JsonNode preview = upload(activity, "/import/file/preview", file).expect(200).body();
        assertThat(strings(preview.path("lines"), "outcome"))
                .containsExactly("ADDED", "REPEATED", "REPEATED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(strings(preview.path("lines"), "line")).containsExactly("2", "3", "4", "5", "6", "7");
        assertThat(strings(preview.path("lines"), "reason")).contains("与前面的一行重复", "名单中已有此人", "缺少姓名", "含有公式,请改成值再导入");

        JsonNode problem = upload(activity, "/import/file", file).problem(422, "activities.roster-lines-invalid");
        assertThat(strings(problem.path("fields"), "field")).containsExactly("line 5", "line 6", "line 7");
        assertThat(people(activity)).hasSize(1);
    }

    @Test
    void asksWhichColumnIsTheNameAndTakesTheAnswer() {
        Made activity = activities.anActivity();
        byte[] file = "Nachname,手机\nMüller,13800000001\n".getBytes(StandardCharsets.UTF_8);

        JsonNode preview = upload(activity, "/import/file/preview", file).expect(200).body();
        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.path("lines").size()).isZero();
        assertThat(strings(preview.path("columns"), "title")).containsExactly("Nachname", "手机");
        upload(activity, "/import/file", file).problem(422, "activities.roster-columns-unknown");

        upload(activity, "/import/file?columns=NAME,PHONE", file).expect(200);
        assertThat(strings(activities.organiser().get(path(activity)).body().path("items"), "name")).containsExactly("Müller");
    }

    @Test
    void refusesListsThatAreEmptyTooLongOrNoLists() {
        Made activity = activities.anActivity();
        upload(activity, "/import/file", "姓名,手机\n".getBytes(StandardCharsets.UTF_8)).problem(422, "activities.roster-empty");
        upload(activity, "/import/file/preview", new byte[0]).problem(422, "activities.roster-empty");
        JsonNode problem = upload(activity, "/import/file", "张三\n".repeat(10_001).getBytes(StandardCharsets.UTF_8))
                .problem(422, "activities.roster-too-long");
        assertThat(problem.path("detail").asString()).contains("10001");
        upload(activity, "/import/file", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2}).problem(422, "activities.roster-file-unreadable");
        upload(activity, "/import/file", new byte[10 * 1024 * 1024 + 1]).problem(413, "activities.roster-file-too-large");
        activities.organiser().postRaw(path(activity) + "/import/file", "multipart/form-data; boundary=" + BOUNDARY, new byte[0])
                .problem(422, "platform.input-invalid");
        assertThat(people(activity)).isEmpty();
    }

    @Test
    void refusesWorkbooksThatWouldBurstAndOldOnesAndImportsNothingOfThem() {
        Made activity = activities.anActivity();
        byte[] bomb = XlsxFixture.with(Map.of("xl/worksheets/sheet1.xml", new byte[120 * 1024 * 1024]));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        for (String action : List.of("/import/file/preview", "/import/file")) {
            upload(activity, action, bomb).problem(422, "activities.roster-file-harmful");
            upload(activity, action, old).problem(422, "activities.roster-file-old-excel");
        }

        assertThat(people(activity)).isEmpty();
    }

    @Test
    void importsTenThousandPeopleAndLinksThoseWhoHaveBoundTheirPhone() {
        Made activity = activities.anActivity();
        String phone = MemberFixture.aPhone();
        MemberId member = members.aMemberWithPhone(phone);
        checkIns.checkIn(checkIns.as(member), activity, CheckInFixture.inside()).expect(200);
        String list = IntStream.range(0, 9_999).mapToObj(i -> "张" + i + "," + (13_700_000_000L + i) + ",第" + i % 20 + "组").collect(Collectors.joining("\n"));
        byte[] file = ("姓名,手机,组\n" + list + "\n走进来的," + phone + ",第1组\n").getBytes(StandardCharsets.UTF_8);

        assertThat(upload(activity, "/import/file", file).expect(200).body().path("added").asInt()).isEqualTo(10_000);

        JsonNode view = activities.organiser().get("/console/api/activities/" + activity.id()).body();
        assertThat(view.path("participants").asInt()).isEqualTo(10_000);
        JsonNode walkedIn = activities.organiser().get(path(activity) + "?q=" + URLEncoder.encode("走进来的", StandardCharsets.UTF_8)).body().path("items");
        assertThat(walkedIn.size()).as("the walk-in became the listed person").isEqualTo(1);
        assertThat(walkedIn.get(0).path("linked").asBoolean()).isTrue();
        assertThat(upload(activity, "/import/file", file).expect(200).body().path("repeated").asInt()).isEqualTo(10_000);
    }

    @Test
    void countsFiltersAndRenamesGroups() {
        Made activity = activities.anActivity();
        upload(activity, "/import/file", "张三,,一组\n李四,,一组\n王五\n".getBytes(StandardCharsets.UTF_8)).expect(200);

        JsonNode groups = activities.organiser().get(path(activity) + "/groups").expect(200).body().path("groups");
        assertThat(strings(groups, "group")).containsExactly("", "一组");
        assertThat(strings(groups, "people")).containsExactly("1", "2");
        JsonNode renamed = activities.organiser()
                .post(path(activity) + "/groups/rename", Map.of("from", "一组", "to", "后厨"))
                .expect(200)
                .body();
        assertThat(renamed.path("people").asInt()).isEqualTo(2);
        assertThat(strings(activities.organiser().get(path(activity) + "?group=" + URLEncoder.encode("后厨", StandardCharsets.UTF_8)).body().path("items"), "name"))
                .containsExactlyInAnyOrder("张三", "李四");
        staff.as(Role.AUDITOR).post(path(activity) + "/groups/rename", Map.of("from", "后厨", "to", "x")).expect(403);
    }

    private static String row(int number, String name, String phone) {
        return "<row r='" + number + "'>" + XlsxFixture.text("A" + number, name) + XlsxFixture.text("B" + number, phone) + "</row>";
    }

    private Http.Answer upload(Made activity, String action, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return activities.organiser().postRaw(path(activity) + action, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private List<JsonNode> people(Made activity) {
        JsonNode items = activities.organiser().get(path(activity)).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<String> strings(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asString()).toList();
    }

    private static String path(Made activity) {
        return "/console/api/activities/" + activity.id() + "/participants";
    }
}
