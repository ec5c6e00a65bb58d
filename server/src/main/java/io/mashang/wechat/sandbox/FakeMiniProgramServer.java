package io.mashang.wechat.sandbox;

import static io.mashang.wechat.sandbox.SandboxConfiguration.MINI_PROGRAM_APP_ID;

import io.mashang.platform.access.Anyone;
import io.mashang.wechat.sandbox.FakeChats.From;
import io.mashang.wechat.sandbox.FakeChats.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What WeChat offers to mini programs: login, phone number, subscription messages. */
@RestController
@RequestMapping(SandboxConfiguration.PATH)
@Anyone
@SandboxOnly
class FakeMiniProgramServer {

    private final FakeTokens tokens;
    private final FakeCodes codes;
    private final FakeAccount account;
    private final FakeChats chats;
    private final People people;
    private final JsonMapper json;

    FakeMiniProgramServer(
            FakeTokens tokens, FakeCodes codes, FakeAccount account, FakeChats chats, People people, JsonMapper json) {
        this.tokens = tokens;
        this.codes = codes;
        this.account = account;
        this.chats = chats;
        this.people = people;
        this.json = json;
    }

    @GetMapping("/sns/jscode2session")
    Map<String, Object> login(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(name = "js_code", defaultValue = "") String code) {
        tokens.checkSecret(appid, secret);
        Person person = codes.redeem(FakeCodes.Kind.LOGIN, code);
        byte[] sessionKey = (code + "0123456789abcdef").substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        return Map.of(
                "openid", person.miniProgramOpenId(),
                "session_key", Base64.getEncoder().encodeToString(sessionKey),
                "unionid", person.unionId());
    }

    @PostMapping("/wxa/business/getuserphonenumber")
    Map<String, Object> phone(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, MINI_PROGRAM_APP_ID);
        Person person = codes.redeem(FakeCodes.Kind.PHONE, json.readTree(body).path("code").asString(""));
        String bare = person.phone().substring("+86".length());
        return Map.of(
                "errcode", 0,
                "errmsg", "ok",
                "phone_info", Map.of(
                        "phoneNumber", bare,
                        "purePhoneNumber", bare,
                        "countryCode", "86",
                        "watermark", Map.of("timestamp", 0, "appid", MINI_PROGRAM_APP_ID)));
    }

    @PostMapping("/cgi-bin/message/subscribe/send")
    Map<String, Object> subscription(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, MINI_PROGRAM_APP_ID);
        JsonNode message = json.readTree(body);
        Person person = people.ofMiniProgramOpenId(message.path("touser").asString(""));
        String template = message.path("template_id").asString("");
        if (!FakeAccount.TEMPLATES.contains(template)) {
            throw new WxRefusal(40037, "invalid template_id");
        }
        ValueRules.check(message.path("data"));
        account.spend(person, template);
        chats.add(person, From.ACCOUNT, Kind.SUBSCRIPTION, shown(message.path("data")), null, null);
        return WxAnswers.OK;
    }

    @PostMapping("/wxa/getuserriskrank")
    Map<String, Object> riskRank(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, MINI_PROGRAM_APP_ID);
        JsonNode asked = json.readTree(body);
        if (asked.path("client_ip").asString("").isEmpty() || !asked.path("scene").isNumber()) {
            throw new WxRefusal(47001, "data format error");
        }
        int rank = account.riskRank(people.ofMiniProgramOpenId(asked.path("openid").asString("")));
        if (rank < 0) {
            throw new WxRefusal(-1, "system error");
        }
        return Map.of("errcode", 0, "errmsg", "getuserriskrank succ", "risk_rank", rank, "unoin_id", 0);
    }

    /** The values of a message, line by line. */
    static String shown(JsonNode values) {
        return values.propertyStream()
                .map(value -> value.getValue().path("value").asString(""))
                .collect(Collectors.joining("\n"));
    }
}
