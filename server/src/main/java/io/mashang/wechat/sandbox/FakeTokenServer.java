package io.mashang.wechat.sandbox;

import io.mashang.platform.access.Anyone;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /cgi-bin/stable_token} and {@code /cgi-bin/token}. */
@RestController
@RequestMapping(SandboxConfiguration.PATH + "/cgi-bin")
@Anyone
@SandboxOnly
class FakeTokenServer {

    private final FakeTokens tokens;
    private final JsonMapper json;

    FakeTokenServer(FakeTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    @PostMapping("/stable_token")
    Map<String, Object> stableToken(@RequestBody byte[] body) {
        JsonNode asked = json.readTree(body);
        return token(
                asked.path("grant_type").asString(""), asked.path("appid").asString(""), asked.path("secret").asString(""),
                asked.path("force_refresh").asBoolean(false));
    }

    @GetMapping("/token")
    Map<String, Object> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret) {
        return token(grantType, appid, secret, true);
    }

    private Map<String, Object> token(String grantType, String appId, String secret, boolean force) {
        if (!grantType.equals("client_credential")) {
            throw new WxRefusal(40002, "invalid grant_type");
        }
        var token = tokens.issue(appId, secret, force);
        return Map.of("access_token", token.value(), "expires_in", tokens.secondsLeft(token));
    }
}
