package io.mashang.points.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.points.BusinessKey;
import io.mashang.points.Credit;
import io.mashang.points.Ledger;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class EntriesHttpTests {

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    void showsStaffWhoGotWhatWithoutTheWholeNumber() {
        String phone = MemberFixture.aPhone();
        MemberId member = members.aMemberWithPhone(phone);
        credit(member, "川味豆瓣酱", 4711);

        JsonNode entry = entries("?memberId=" + member.text()).getFirst();

        assertThat(entry.at("/member/maskedPhone").asString()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(entry.path("productId").asString()).isEqualTo("4711");
        assertThat(entry.path("points").asInt()).isEqualTo(20);
        assertThat(entry.path("businessDate").asString()).isEqualTo(entry.path("at").asString().substring(0, 10));
    }

    @Test
    void findsByPhoneProductTextAndDay() {
        String phone = MemberFixture.aPhone();
        MemberId member = members.aMemberWithPhone(phone);
        credit(member, "老坛酸菜", 4712);
        credit(member, "川味豆瓣酱", 4713);

        assertThat(entries("?q=" + phone)).hasSize(2);
        assertThat(entries("?q=13000000000")).isEmpty();
        assertThat(entries("?productId=4712")).hasSize(1);
        assertThat(entries("?memberId=" + member.text() + "&q=" + URLEncoder.encode("豆瓣", StandardCharsets.UTF_8))).hasSize(1);
        assertThat(entries("?memberId=" + member.text() + "&from=2000-01-01&to=2000-12-31")).isEmpty();
        staff.as(Role.OPERATOR).get("/console/api/points/entries?from=2026-02-01&to=2026-01-01").problem(422, "points.period-backwards");
    }

    @Test
    void pagesAMembersOwnEntriesNewestFirst() {
        MemberId member = members.aMemberWithPhone();
        Http me = members.as(member);
        List.of("一", "二", "三").forEach(memo -> credit(member, memo, 1));

        JsonNode first = me.get("/app/api/points/entries?limit=2").expect(200).body();
        JsonNode rest = me.get("/app/api/points/entries?limit=2&cursor=" + first.path("nextCursor").asString()).expect(200).body();

        assertThat(first.path("items").valueStream().map(entry -> entry.path("memo").asString())).containsExactly("三", "二");
        assertThat(rest.path("items").valueStream().map(entry -> entry.path("memo").asString())).containsExactly("一");
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void checksTheBooksWhenStaffAsk() {
        Http operator = staff.as(Role.OPERATOR);

        JsonNode report = operator.post("/console/api/points/books").expect(200).body();

        assertThat(report.path("balanced").asBoolean()).isTrue();
        assertThat(operator.get("/console/api/points/books").expect(200).body().path("checkedAt")).isEqualTo(report.path("checkedAt"));
        staff.as(Role.DOOR).get("/console/api/points/books").problem(403, "platform.not-allowed");
    }

    private List<JsonNode> entries(String query) {
        return staff.as(Role.OPERATOR).get("/console/api/points/entries" + query).expect(200).body().path("items").valueStream().toList();
    }

    private void credit(MemberId member, String memo, long product) {
        var key = new BusinessKey(BusinessKey.Source.CODE, Long.toString(ids.next()));
        transaction.executeWithoutResult(status -> ledger.credit(
                List.of(new Credit(key, member, 20, clock.instant(), null, false, memo, "product:" + product))));
    }
}
