package io.mashang.wechat.sandbox;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Answers of the fake WeChat. */
@RestControllerAdvice(assignableTypes = {
    FakeTokenServer.class, FakeMiniProgramServer.class, FakeOfficialServer.class, FakeMessageServer.class,
    FakeOauthServer.class, FakePictureServer.class
})
@Order(Ordered.HIGHEST_PRECEDENCE)
@SandboxOnly
class WxAnswers {

    static final Map<String, Object> OK = Map.of("errcode", 0, "errmsg", "ok");

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(WxRefusal refusal) {
        return json(refusal.code(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(JacksonException e) {
        return json(47001, "data format error");
    }

    private static ResponseEntity<Map<String, Object>> json(int code, String message) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of("errcode", code, "errmsg", message));
    }
}
