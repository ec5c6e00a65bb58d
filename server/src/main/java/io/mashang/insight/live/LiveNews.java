package io.mashang.insight.live;

import io.mashang.activities.SessionId;
import io.mashang.insight.live.LiveHub.Changed;
import io.mashang.insight.live.LiveHub.News;
import io.mashang.insight.live.LiveHub.Reload;
import io.mashang.platform.shared.Announcements;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries changes of counters from the node that counted to those that show. Lost ones need no care: versions without gaps
 * show them, and every node looks at the versions once a second.
 */
@Component
class LiveNews {

    private static final String TOPIC = "insight.counted";

    private final Announcements announcements;
    private final JsonMapper json;

    LiveNews(Announcements announcements, JsonMapper json) {
        this.announcements = announcements;
        this.json = json;
    }

    void announce(SessionId session, News news) {
        String change = news instanceof Changed changed ? json.writeValueAsString(changed.change()) : "";
        announcements.announce(TOPIC, session.text() + " " + change);
    }

    /** @param watched most nodes show few sessions: what nobody watches is not even read */
    void listen(Predicate<SessionId> watched, BiConsumer<SessionId, News> teller) {
        announcements.listen(TOPIC, new Announcements.Listener() {
            @Override
            public void heard(String text) {
                String[] sessionAndChange = text.split(" ", 2);
                SessionId session = new SessionId(Long.parseLong(sessionAndChange[0]));
                if (watched.test(session)) {
                    teller.accept(session, read(sessionAndChange[1]));
                }
            }

            @Override
            public void missedSome() {}
        });
    }

    /** What another version of this program wrote, or nothing at all, means: read everything anew. */
    private News read(String change) {
        if (change.isEmpty()) {
            return new Reload();
        }
        try {
            return new Changed(json.readValue(change, LiveChange.class));
        } catch (JacksonException unknown) {
            return new Reload();
        }
    }
}
