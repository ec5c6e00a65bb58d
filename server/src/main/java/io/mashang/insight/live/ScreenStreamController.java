package io.mashang.insight.live;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.DisplayId;
import io.mashang.activities.Screens;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForDisplays;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a projector shows: the current code at each step, and who arrives. */
@RestController
@RequestMapping("/screen/api")
@ForDisplays
class ScreenStreamController {

    /** A little less than its access token lives. */
    private static final Duration LIFETIME = Duration.ofMinutes(9);

    private final Screens screens;
    private final LiveView view;
    private final LiveHub hub;
    private final JsonMapper json;

    ScreenStreamController(Screens screens, LiveView view, LiveHub hub, JsonMapper json) {
        this.screens = screens;
        this.view = view;
        this.hub = hub;
        this.json = json;
    }

    @GetMapping("/snapshot")
    LiveSnapshot snapshot(Caller caller) {
        CheckInSession session = session(new DisplayId(caller.subject()));
        return view.snapshot(session, name -> screens.nameOnScreen(session, name));
    }

    @GetMapping("/now")
    void stream(Caller caller, HttpServletResponse response) throws InterruptedException {
        DisplayId display = new DisplayId(caller.subject());
        CheckInSession session = session(display);
        try (LiveHub.Watch watch = hub.watch(session.id())) {
            run(display, session, watch, EventStream.open(response, json));
        } catch (IOException e) {
            // The display went away: nobody is left to tell.
            return;
        }
    }

    private void run(DisplayId display, CheckInSession session, LiveHub.Watch watch, EventStream stream)
            throws IOException, InterruptedException {
        UnaryOperator<String> shown = name -> screens.nameOnScreen(session, name);
        LiveFeed feed = new LiveFeed(view, session, shown, stream);
        CodeFeed codes = new CodeFeed(screens, display, stream);
        codes.sendIfNew();
        feed.sendSnapshot();
        long end = System.nanoTime() + LIFETIME.toNanos();
        boolean goesOn = true;
        while (goesOn && System.nanoTime() < end) {
            LiveHub.News news = watch.await(codes.untilDue());
            goesOn = feed.send(news);
            if (goesOn && codes.isDue() && !codes.sendIfNew()) {
                stream.send("gone", Map.of());
                goesOn = false;
            }
        }
    }

    private CheckInSession session(DisplayId display) {
        return screens.sessionOf(display).orElseThrow(() -> new Refused(ActivitiesProblem.DISPLAY_UNKNOWN));
    }
}
