package io.mashang.insight.live;

import io.mashang.activities.SessionId;
import io.mashang.platform.sql.AfterCommit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the streams of all nodes what was counted, after the commit. What another node has counted and this one has not heard of
 * is noticed once a second by the versions of the sessions that are watched here: one look-up by key, however many watch.
 */
@Component
class LiveHub implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);
    private static final int MOST_WAITING = 32;

    /** What a watcher is told: a change, where the session stands, that it must read everything anew, or that it is over. */
    sealed interface News {}

    record Changed(LiveChange change) implements News {}

    record Stands(long version) implements News {}

    record Reload() implements News {}

    record Over() implements News {}

    /** One stream's view of a session; close it when the stream ends. */
    final class Watch implements AutoCloseable {

        private final SessionId session;
        private final BlockingQueue<News> news = new LinkedBlockingQueue<>(MOST_WAITING);

        private Watch(SessionId session) {
            this.session = session;
        }

        /** The next news, or null when there is none in this time. */
        @Nullable News await(Duration most) throws InterruptedException {
            return news.poll(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
        }

        /** A watcher too slow for single changes reads everything anew. */
        private void tell(News one) {
            if (!news.offer(one)) {
                news.clear();
                news.add(one instanceof Over ? one : new Reload());
            }
        }

        @Override
        public void close() {
            watches.computeIfPresent(session, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private final TallyStore store;
    private final LiveNews news;
    private final Map<SessionId, Set<Watch>> watches = new ConcurrentHashMap<>();
    private final Map<SessionId, Long> told = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    LiveHub(TallyStore store, LiveNews news) {
        this.store = store;
        this.news = news;
        news.listen(watches::containsKey, this::tell);
    }

    Watch watch(SessionId session) {
        Watch watch = new Watch(session);
        watches.compute(session, (id, all) -> {
            Set<Watch> together = all == null ? ConcurrentHashMap.newKeySet() : all;
            together.add(watch);
            return together;
        });
        if (!isRunning()) {
            watch.tell(new Over());
        }
        return watch;
    }

    void announceAfterCommit(SessionId session, LiveChange change) {
        AfterCommit.run(() -> {
            tell(session, new Changed(change));
            news.announce(session, new Changed(change));
        });
    }

    void reloadAfterCommit(SessionId session) {
        AfterCommit.run(() -> {
            tell(session, new Reload());
            news.announce(session, new Reload());
        });
    }

    private void tell(SessionId session, News one) {
        if (one instanceof Changed changed) {
            told.merge(session, changed.change().version(), Math::max);
        }
        watches.getOrDefault(session, Set.of()).forEach(watch -> watch.tell(one));
    }

    private void lookAround() {
        CountDownLatch end = stopped;
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                noticeOtherNodes();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noticeOtherNodes() {
        List<SessionId> watched = new ArrayList<>(watches.keySet());
        told.keySet().retainAll(watched);
        try {
            store.versions(watched).forEach((session, version) -> {
                Long before = told.put(session, version);
                if (before == null || before < version) {
                    tell(session, new Stands(version));
                }
            });
        } catch (RuntimeException e) {
            log.warn("live counters could not be read; they are read again in a second: {}", e.toString());
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Thread.ofVirtual().name("live-hub").start(this::lookAround);
    }

    /** Ends all streams, so that the web server need not wait for them. */
    @Override
    public void stop() {
        stopped.countDown();
        watches.values().forEach(all -> all.forEach(watch -> watch.tell(new Over())));
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
