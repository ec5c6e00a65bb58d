package io.mashang.insight.live;

import io.mashang.activities.CheckInSession;
import io.mashang.insight.live.LiveHub.Changed;
import io.mashang.insight.live.LiveHub.News;
import io.mashang.insight.live.LiveHub.Over;
import io.mashang.insight.live.LiveHub.Reload;
import io.mashang.insight.live.LiveHub.Stands;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends one watcher a snapshot and then gapless deltas; whenever a gap would open, another snapshot. */
final class LiveFeed {

    private final LiveView view;
    private final CheckInSession session;
    private final UnaryOperator<String> shown;
    private final EventStream stream;
    private long version;

    LiveFeed(LiveView view, CheckInSession session, UnaryOperator<String> shown, EventStream stream) {
        this.view = view;
        this.session = session;
        this.shown = shown;
        this.stream = stream;
    }

    void sendSnapshot() throws IOException {
        LiveSnapshot snapshot = view.snapshot(session, shown);
        version = snapshot.version();
        stream.send("snapshot", version, snapshot);
    }

    /** False when the stream is over. */
    boolean send(@Nullable News news) throws IOException {
        return switch (news) {
            case null -> true;
            case Over ignored -> false;
            case Reload ignored -> {
                sendSnapshot();
                yield true;
            }
            case Stands stands -> {
                if (stands.version() > version) {
                    sendSnapshot();
                }
                yield true;
            }
            case Changed changed -> {
                sendChange(changed.change());
                yield true;
            }
        };
    }

    private void sendChange(LiveChange change) throws IOException {
        if (change.version() == version + 1) {
            version = change.version();
            stream.send("delta", version, view.delta(change, shown));
        } else if (change.version() > version) {
            sendSnapshot();
        }
    }
}
