package io.mashang.wechat.sandbox;

import static io.mashang.wechat.sandbox.SandboxConfiguration.OFFICIAL_APP_ID;

import io.mashang.platform.access.Anyone;
import io.mashang.platform.ids.Ids;
import io.mashang.wechat.sandbox.FakeChats.From;
import io.mashang.wechat.sandbox.FakeChats.Kind;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages that the official account sends of its own accord. */
@RestController
@RequestMapping(SandboxConfiguration.PATH + "/cgi-bin/message")
@Anyone
@SandboxOnly
class FakeMessageServer {

    private static final int MOST_BYTES = 2048;

    private final FakeTokens tokens;
    private final FakeAccount account;
    private final FakeChats chats;
    private final People people;
    private final JsonMapper json;
    private final Ids ids;

    FakeMessageServer(
            FakeTokens tokens, FakeAccount account, FakeChats chats, People people, JsonMapper json, Ids ids) {
        this.tokens = tokens;
        this.account = account;
        this.chats = chats;
        this.people = people;
        this.json = json;
        this.ids = ids;
    }

    @PostMapping("/custom/send")
    Map<String, Object> custom(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, OFFICIAL_APP_ID);
        JsonNode message = json.readTree(body);
        Person person = people.ofOfficialOpenId(message.path("touser").asString(""));
        String text = message.path("text").path("content").asString("");
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new WxRefusal(45002, "content size out of limit");
        }
        chats.useWindow(person);
        chats.add(person, From.ACCOUNT, Kind.TEXT, text, null, null);
        return WxAnswers.OK;
    }

    @PostMapping("/template/send")
    Map<String, Object> template(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, OFFICIAL_APP_ID);
        JsonNode message = json.readTree(body);
        Person person = people.ofOfficialOpenId(message.path("touser").asString(""));
        if (account.followsSince(person).isEmpty()) {
            throw new WxRefusal(43004, "require subscribe");
        }
        if (!FakeAccount.TEMPLATES.contains(message.path("template_id").asString(""))) {
            throw new WxRefusal(40037, "invalid template_id");
        }
        ValueRules.check(message.path("data"));
        String url = message.path("url").asString("");
        chats.add(
                person, From.ACCOUNT, Kind.TEMPLATE, FakeMiniProgramServer.shown(message.path("data")), null,
                url.isEmpty() ? null : url);
        return Map.of("errcode", 0, "errmsg", "ok", "msgid", ids.next());
    }
}
