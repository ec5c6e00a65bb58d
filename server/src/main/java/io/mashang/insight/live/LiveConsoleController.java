package io.mashang.insight.live;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.staff.OpenToPhones;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A session's numbers for staff, once or as a stream. */
@RestController
@RequestMapping("/console/api/sessions/{session}/live")
@StaffMay(Permission.CHECKIN_READ)
@OpenToPhones
class LiveConsoleController {

    /** Streams end before a withdrawn permission may still be used: the page connects again and is checked again. */
    private static final Duration LIFETIME = Duration.ofSeconds(55);

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Sessions sessions;
    private final LiveView view;
    private final LiveHub hub;
    private final JsonMapper json;

    LiveConsoleController(Sessions sessions, LiveView view, LiveHub hub, JsonMapper json) {
        this.sessions = sessions;
        this.view = view;
        this.hub = hub;
        this.json = json;
    }

    @GetMapping
    LiveSnapshot now(@PathVariable SessionId session) {
        return view.snapshot(sessions.known(session), UnaryOperator.identity());
    }

    @GetMapping("/stream")
    void stream(@PathVariable SessionId session, HttpServletResponse response) throws InterruptedException {
        CheckInSession known = sessions.known(session);
        try (LiveHub.Watch watch = hub.watch(session)) {
            EventStream stream = EventStream.open(response, json);
            LiveFeed feed = new LiveFeed(view, known, UnaryOperator.identity(), stream);
            feed.sendSnapshot();
            long end = System.nanoTime() + LIFETIME.toNanos();
            boolean goesOn = true;
            while (goesOn && System.nanoTime() < end) {
                LiveHub.News news = watch.await(SILENCE);
                if (news == null) {
                    stream.beat();
                }
                goesOn = feed.send(news);
            }
        } catch (IOException e) {
            // The page was closed: nobody is left to tell.
            return;
        }
    }
}
