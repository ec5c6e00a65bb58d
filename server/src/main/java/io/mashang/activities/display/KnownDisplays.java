package io.mashang.activities.display;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.DisplayId;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.ScreenCode;
import io.mashang.activities.Screens;
import io.mashang.activities.Sessions;
import io.mashang.activities.display.DisplayStore.StoredDisplay;
import io.mashang.activities.model.ScreenName;
import io.mashang.activities.venuecode.CurrentCode;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Displays in memory for a few seconds: a revoked one goes dark at once, on a node that does not hear of it within them. */
@Component
class KnownDisplays implements Screens {

    private final DisplayStore store;
    private final Sessions sessions;
    private final CurrentCode current;
    private final Remembered<Long, Optional<StoredDisplay>> displays;

    KnownDisplays(DisplayStore store, Sessions sessions, CurrentCode current, Announcements announcements) {
        this.displays = new Remembered<>("displays", 10_000, Duration.ofSeconds(3), announcements, Long::valueOf);
        this.store = store;
        this.sessions = sessions;
        this.current = current;
    }

    void forget(DisplayId id) {
        displays.forget(id.value());
    }

    @Override
    public Optional<CheckInSession> sessionOf(DisplayId display) {
        return live(display).flatMap(found -> sessions.find(found.session()));
    }

    @Override
    public ScreenCode codeFor(DisplayId display) {
        StoredDisplay found = live(display).orElseThrow(() -> new Refused(ActivitiesProblem.DISPLAY_UNKNOWN));
        return current.of(found.session(), found.number());
    }

    @Override
    public String nameOnScreen(CheckInSession session, String name) {
        return session.namesOnScreen() == NamesOnScreen.FULL ? name : ScreenName.surnameOf(name);
    }

    private Optional<StoredDisplay> live(DisplayId display) {
        return displays.get(display.value(), known -> store.find(display)).filter(StoredDisplay::isLive);
    }
}
