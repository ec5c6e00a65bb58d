package io.mashang.wechat.sandbox;

import static io.mashang.wechat.sandbox.SandboxConfiguration.OFFICIAL_APP_ID;

import io.mashang.platform.access.Anyone;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What WeChat offers to official accounts: menu, tickets, followers, parametric QR codes. */
@RestController
@RequestMapping(SandboxConfiguration.PATH + "/cgi-bin")
@Anyone
@SandboxOnly
class FakeOfficialServer {

    private static final int DAYS_30 = 2_592_000;
    private static final Duration PERMANENT = Duration.ofDays(3650);

    private final FakeTokens tokens;
    private final FakeAccount account;
    private final People people;
    private final JsonMapper json;
    private final String jsTicket = UUID.randomUUID().toString();

    FakeOfficialServer(FakeTokens tokens, FakeAccount account, People people, JsonMapper json) {
        this.tokens = tokens;
        this.account = account;
        this.people = people;
        this.json = json;
    }

    @PostMapping("/menu/create")
    Map<String, Object> createMenu(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, OFFICIAL_APP_ID);
        JsonNode buttons = json.readTree(body).path("button");
        MenuRules.check(buttons);
        account.publish(buttons);
        return WxAnswers.OK;
    }

    @GetMapping("/menu/get")
    Map<String, Object> menu(@RequestParam(name = "access_token", defaultValue = "") String token) {
        tokens.check(token, OFFICIAL_APP_ID);
        JsonNode buttons = account.menu().buttons();
        if (buttons == null) {
            throw new WxRefusal(46003, "menu no exist");
        }
        return Map.of("menu", Map.of("button", buttons));
    }

    @GetMapping("/menu/delete")
    Map<String, Object> deleteMenu(@RequestParam(name = "access_token", defaultValue = "") String token) {
        tokens.check(token, OFFICIAL_APP_ID);
        account.publish(null);
        return WxAnswers.OK;
    }

    @GetMapping("/ticket/getticket")
    Map<String, Object> ticket(@RequestParam(name = "access_token", defaultValue = "") String token) {
        tokens.check(token, OFFICIAL_APP_ID);
        return Map.of("errcode", 0, "errmsg", "ok", "ticket", jsTicket, "expires_in", 7200);
    }

    @GetMapping("/user/info")
    Map<String, Object> user(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String openid) {
        tokens.check(token, OFFICIAL_APP_ID);
        Person person = people.ofOfficialOpenId(openid);
        return account.followsSince(person)
                .<Map<String, Object>>map(since -> Map.of(
                        "subscribe", 1, "openid", openid, "language", "zh_CN",
                        "subscribe_time", since.getEpochSecond(), "unionid", person.unionId()))
                .orElseGet(() -> Map.of("subscribe", 0, "openid", openid));
    }

    @PostMapping("/qrcode/create")
    Map<String, Object> createQr(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, OFFICIAL_APP_ID);
        JsonNode asked = json.readTree(body);
        JsonNode scene = asked.path("action_info").path("scene");
        String value = scene.path("scene_str").asString(scene.path("scene_id").asString(""));
        int seconds = asked.path("expire_seconds").asInt(60);
        boolean permanent = asked.path("action_name").asString("").startsWith("QR_LIMIT");
        if (value.isEmpty() || value.length() > 64) {
            throw new WxRefusal(40053, "invalid action info");
        }
        if (!permanent && (seconds < 1 || seconds > DAYS_30)) {
            throw new WxRefusal(40052, "invalid expire_seconds");
        }
        var ticket = account.makeTicket(value, permanent ? PERMANENT : Duration.ofSeconds(seconds));
        return Map.of("ticket", ticket.value(), "expire_seconds", seconds, "url", ticket.url());
    }
}
