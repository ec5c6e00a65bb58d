package io.mashang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to any request before it means anything. */
@MashangTest
class RequestsHttpTests {

    private static final String PATH = "/console/api/session";

    @Autowired
    Http http;

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        var problem = http.post(PATH, Map.of("username", "a", "password", "b", "role", "ADMINISTRATOR"))
                .problem(400, "platform.field-unknown");

        assertThat(problem.path("detail").asString()).contains("role");
    }

    @Test
    void namesTheFieldsThatNeedAnotherValue() {
        var problem = http.post(PATH, Map.of("username", "", "password", "b")).problem(422, "platform.input-invalid");

        assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo("username");
        assertThat(problem.path("fields").get(0).path("message").asString()).isNotBlank();
    }

    @Test
    void refusesABodyThatIsTooLargeWithoutReadingItAll() {
        byte[] body = ("{\"username\":\"" + "a".repeat(300 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        http.postRaw(PATH, "application/json", body).problem(413, "platform.body-too-large");
    }

    @Test
    void refusesWhatIsNotJson() {
        http.postRaw(PATH, "application/json", "{".getBytes(StandardCharsets.UTF_8)).problem(400, "platform.body-unreadable");
        http.postRaw(PATH, "application/x-www-form-urlencoded", "username=a".getBytes(StandardCharsets.UTF_8))
                .problem(415, "platform.media-type-not-supported");
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        http.put(PATH, Map.of()).problem(405, "platform.method-not-supported");
    }

    @Test
    void answersProblemsInTheReadersLanguageChineseWhenNoneIsAskedFor() {
        var body = Map.of("username", "nobody", "password", "wrong");

        assertThat(http.with("Accept-Language", "en-GB,en;q=0.9").post(PATH, body).problem(401, "staff.credentials-wrong")
                .path("title").asString()).isEqualTo("Username or password is wrong");
        assertThat(http.with("Accept-Language", "zh-CN").post(PATH, body).problem(401, "staff.credentials-wrong")
                .path("title").asString()).isEqualTo("用户名或密码不正确");
        assertThat(http.with("Accept-Language", "").post(PATH, body).problem(401, "staff.credentials-wrong")
                .path("title").asString()).isEqualTo("用户名或密码不正确");
    }

    @Test
    void givesEveryAnswerTheIdThatItsProblemNames() {
        var answer = http.get("/console/api/staff");

        assertThat(answer.problem(401, "platform.sign-in-needed").path("requestId").asString())
                .isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void sendsTheHeadersThatProtectPages() {
        var answer = http.get("/console/api/organisation").expect(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'").contains("frame-ancestors");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
