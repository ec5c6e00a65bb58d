package io.mashang.insight.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordState;
import io.mashang.insight.live.LiveHub.Changed;
import io.mashang.insight.live.LiveHub.News;
import io.mashang.insight.live.LiveHub.Over;
import io.mashang.insight.live.LiveHub.Reload;
import io.mashang.insight.live.LiveHub.Stands;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.platform.shared.RedisNode;
import io.mashang.testing.MashangTest;
import io.mashang.testing.TestRedis;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How the streams of one node learn what another node has counted. */
@MashangTest
@Timeout(120)
class LiveHubDbTests {

    @Autowired
    TallyStore store;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Autowired
    JsonMapper json;

    @Test
    void passesAChangeOnToTheStreamsOfOtherNodesAtOnce() throws Exception {
        SessionId session = new SessionId(ids.next());
        LiveChange change = new LiveChange(
                7, new LiveCounts(null, 1, 0, 0, 0, 0, null), List.of(new LiveChange.Minute(clock.instant(), 1)),
                List.of(new LiveChange.Arrived(new ParticipantId(3), "李四", clock.instant(), RecordState.NORMAL, 1)));
        try (TestRedis redis = TestRedis.start();
                RedisNode oneNode = new RedisNode(redis, clock);
                RedisNode otherNode = new RedisNode(redis, clock)) {
            LiveHub one = hub(oneNode);
            LiveHub other = hub(otherNode);
            try (LiveHub.Watch watch = other.watch(session); LiveHub.Watch elsewhere = other.watch(new SessionId(ids.next()))) {
                one.announceAfterCommit(session, change);
                assertThat(await(watch)).isEqualTo(new Changed(change));
                one.reloadAfterCommit(session);
                assertThat(await(watch)).isInstanceOf(Reload.class);
                other.stop();
                assertThat(await(elsewhere)).as("first news of another session").isInstanceOf(Over.class);
            } finally {
                one.stop();
                other.stop();
            }
        }
    }

    @Test
    void noticesWhatItDidNotHearOfByTheVersion() throws Exception {
        SessionId session = new SessionId(ids.next());
        LiveHub deaf = new LiveHub(store, new LiveNews(new NobodyElse(), json));
        deaf.start();
        try (LiveHub.Watch watch = deaf.watch(session)) {
            store.add(session, new Tally(1, 0, 0, 0, 0, 0), 0);
            assertThat(await(watch)).isEqualTo(new Stands(1));
            store.add(session, new Tally(1, 0, 0, 0, 0, 0), 0);
            assertThat(await(watch)).isEqualTo(new Stands(2));
        } finally {
            deaf.stop();
        }
    }

    private LiveHub hub(RedisNode node) {
        LiveHub hub = new LiveHub(store, new LiveNews(node.announcements(), json));
        hub.start();
        return hub;
    }

    private static News await(LiveHub.Watch watch) throws InterruptedException {
        News news = watch.await(Duration.ofSeconds(30));
        return Objects.requireNonNull(news, "no news within 30 s");
    }
}
