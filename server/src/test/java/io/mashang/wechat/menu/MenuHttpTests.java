package io.mashang.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MashangTest
class MenuHttpTests {

    private static final String MENU = "/console/api/wechat/menu";

    @Autowired
    Http http;

    @Autowired
    StaffSessions staff;

    @Autowired
    PinnedClock clock;

    @Autowired
    DefaultMenu defaultMenu;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsChangesAndPublishesTheMenu() {
        Http operator = staff.as(Role.OPERATOR);
        clock.advance(Duration.ofMinutes(1));

        var saved = operator.put(MENU, Map.of("buttons", List.of(
                Map.of("type", "scancode_waitmsg", "name", "扫码积分", "key", "scan_points"),
                Map.of("type", "view", "name", "官网", "url", "https://example.org/")))).expect(200).body();
        assertThat(saved.path("upToDate").asBoolean()).isFalse();
        assertThat(saved.path("defaultMenu").asBoolean()).isFalse();
        assertThat(sandboxMenu()).doesNotContain("官网");

        var published = operator.post(MENU + "/publish").expect(200).body();
        assertThat(published.path("upToDate").asBoolean()).isTrue();
        assertThat(published.path("publishedBy").asString()).startsWith("员工");
        assertThat(published.path("publishedAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(sandboxMenu()).contains("官网");
        assertThat(recorded("wechat.menu-changed")).isPositive();
        assertThat(recorded("wechat.menu-published")).isPositive();

        operator.put(MENU, Map.of("buttons", defaultMenu.buttons())).expect(200);
        assertThat(operator.post(MENU + "/publish").body().path("defaultMenu").asBoolean()).isTrue();
        assertThat(sandboxMenu()).contains("我的积分", "/member/points", "/member/check-in", "scan_points");
    }

    @ParameterizedTest
    @CsvSource({
        "click, 名字太长太长, k, ''", "click, '', k, ''", "click, 点我, '', ''", "view, 看我, '', javascript:alert(1)",
        "dance, 跳舞, k, ''", "miniprogram, 小程序, '', https://example.org"
    })
    void refusesMenusThatWechatWouldRefuseBeforeStoringThem(String type, String name, String key, String url) {
        var problem = staff.as(Role.OPERATOR)
                .put(MENU, Map.of("buttons", List.of(Map.of("type", type, "name", name, "key", key, "url", url))))
                .problem(422, "wechat.menu-invalid");

        assertThat(problem.path("fields").get(0).path("field").asString()).startsWith("buttons[0]");
    }

    @Test
    void isForStaffWithThePermissionOnly() {
        http.get(MENU).problem(401, "platform.sign-in-needed");
        staff.as(Role.DOOR).get(MENU).problem(403, "platform.not-allowed");
        staff.as(Role.AUDITOR).post(MENU + "/publish").problem(403, "platform.not-allowed");
    }

    private String sandboxMenu() {
        return http.get("/sandbox/api/menu").expect(200).text();
    }

    private long recorded(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_audit WHERE action = ?").param(action).query(Long.class).single();
    }
}
