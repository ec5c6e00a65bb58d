package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One number is followed through everything: it may stand in the message that was sent, and nowhere else. */
@MashangTest
class PhoneSecrecyHttpTests {

    @Autowired MemberFixture fixture;
    @Autowired Http http;
    @Autowired JdbcClient jdbc;

    @Test
    void leavesNoNumberAndNoCodeInLogsDatabaseOrAnswers() {
        String canary = MemberFixture.aPhone();
        MemberId member = fixture.aMember();
        Http me = fixture.as(member);
        StringBuilder answers = new StringBuilder();
        List<String> lines = logged(() -> {
            answers.append(me.post("/app/api/phone/code", Map.of("phone", canary)).text());
            answers.append(me.post("/app/api/phone/code", Map.of("phone", canary)).text());
            String code = codeSentTo(canary);
            answers.append(bind(me, canary, code).expect(200).text());
            answers.append(me.get("/app/api/me").text());
            answers.append(me.get("/app/api/consents").text());
            answers.append(bind(me, "13900000009", "123456").text());
        });
        String code = codeSentTo(canary);
        assertThat(answers.toString()).doesNotContain(canary, "\"" + code + "\"");
        assertThat(lines).noneMatch(line -> line.contains(canary) || line.contains("验证码 " + code));
        assertThat(dump()).doesNotContain(canary);
    }

    private String codeSentTo(String phone) {
        return http.get("/sandbox/api/sms?phone=" + phone).body().at("/items/0/text").asString()
                .replaceAll("[^0-9]*([0-9]{6}).*", "$1");
    }

    private static Http.Answer bind(Http me, String phone, String code) {
        return me.post("/app/api/phone/bind",
                Map.of("phone", phone, "code", code, "consentVersion", ConsentPurpose.PHONE.currentVersion()));
    }

    private static List<String> logged(Runnable work) {
        Logger own = (Logger) LoggerFactory.getLogger("io.mashang");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = own.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        own.setLevel(Level.TRACE);
        root.addAppender(appender);
        try {
            work.run();
        } finally {
            root.detachAppender(appender);
            own.setLevel(before);
        }
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** Every column of every table, bytes as text. */
    private String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : jdbc.sql("SHOW TABLES").query(String.class).list()) {
            jdbc.sql("SELECT * FROM " + table).query().listOfRows().forEach(row -> row.values().forEach(value ->
                    dump.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                            .append('\n')));
        }
        return dump.toString();
    }
}
