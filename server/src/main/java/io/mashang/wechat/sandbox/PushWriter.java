package io.mashang.wechat.sandbox;

import io.mashang.wechat.official.PushXml;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Writes the XML of events. Two events of one person never carry the same second, as it is with real hands. */
@Component
@SandboxOnly
class PushWriter {

    private static final String ACCOUNT_NAME = "gh_5a6d63b1c0f2";

    private final Clock clock;
    private final Map<String, Long> lastSeconds = new ConcurrentHashMap<>();

    PushWriter(Clock clock) {
        this.clock = clock;
    }

    /** @param inner elements that are ready to be put in, or empty */
    String write(Person person, Map<String, String> fields, String inner) {
        StringBuilder xml = new StringBuilder("<xml>")
                .append(element("ToUserName", ACCOUNT_NAME))
                .append(element("FromUserName", person.officialOpenId()))
                .append("<CreateTime>").append(nextSecond(person)).append("</CreateTime>");
        fields.forEach((name, value) -> xml.append(element(name, value)));
        return xml.append(inner).append("</xml>").toString();
    }

    String element(String name, String value) {
        return PushXml.element(name, value);
    }

    private long nextSecond(Person person) {
        long now = clock.instant().getEpochSecond();
        return Objects.requireNonNull(lastSeconds.merge(person.id(), now, (last, given) -> Math.max(last + 1, given)));
    }
}
