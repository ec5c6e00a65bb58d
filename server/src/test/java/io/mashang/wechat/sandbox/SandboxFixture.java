package io.mashang.wechat.sandbox;

import io.mashang.testing.Http;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The people of the sandbox at work, through its control API. */
@Component
@Lazy
public class SandboxFixture {

    private final Http http;

    SandboxFixture(Http http) {
        this.http = http;
    }

    public String loginCode(String person) {
        return code(person, "login-code");
    }

    public String phoneCode(String person) {
        return code(person, "phone-code");
    }

    public String oauthCode(String person) {
        return code(person, "oauth-code");
    }

    public JsonNode does(String person, String action) {
        return http.post("/sandbox/api/users/" + person + "/" + action).expect(200).body();
    }

    public JsonNode does(String person, String action, Map<String, ?> body) {
        return post(person, action, body).expect(200).body();
    }

    public Http.Answer post(String person, String action, Map<String, ?> body) {
        return http.post("/sandbox/api/users/" + person + "/" + action, body);
    }

    public JsonNode lastMessage(String person) {
        var items = http.get("/sandbox/api/users/" + person + "/chat").expect(200).body().path("items");
        return items.get(items.size() - 1);
    }

    private String code(String person, String kind) {
        return does(person, kind).path("code").asString();
    }
}
