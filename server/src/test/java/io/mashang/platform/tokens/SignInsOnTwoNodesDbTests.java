package io.mashang.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.access.Realm;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.shared.RedisNode;
import io.mashang.testing.Eventually;
import io.mashang.testing.MashangTest;
import io.mashang.testing.TestRedis;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-ins on two nodes with one database and one Redis. */
@MashangTest
@Timeout(120)
class SignInsOnTwoNodesDbTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessTokens accessTokens;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private TestRedis redis;
    private RedisNode oneNode;
    private RedisNode otherNode;
    private SignIns one;
    private SignIns other;

    @BeforeEach
    void startNodes() {
        redis = TestRedis.start();
        oneNode = new RedisNode(redis, clock);
        otherNode = new RedisNode(redis, clock);
        one = signIns(oneNode);
        other = signIns(otherNode);
    }

    @AfterEach
    void stopNodes() {
        oneNode.close();
        otherNode.close();
        redis.close();
    }

    @Test
    void endsASignInOnEveryNodeAtOnce() {
        SignIns.Tokens tokens = one.begin(Realm.STAFF, ids.next(), false);
        assertThat(other.isLive(sessionOf(tokens))).isTrue();
        one.end(sessionOf(tokens));

        Eventually.isTrue(() -> !other.isLive(sessionOf(tokens)));
    }

    @Test
    void signsOutEverywhereOnEveryNodeAtOnce() {
        long subject = ids.next();
        SignIns.Tokens first = one.begin(Realm.STAFF, subject, false);
        SignIns.Tokens second = other.begin(Realm.STAFF, subject, false);
        SignIns.Tokens bystander = other.begin(Realm.STAFF, ids.next(), false);
        assertThat(other.isLive(sessionOf(first)) && other.isLive(sessionOf(second))).isTrue();
        one.endAll(Realm.STAFF, subject);

        Eventually.isTrue(() -> !other.isLive(sessionOf(first)) && !other.isLive(sessionOf(second)));
        assertThat(other.isLive(sessionOf(bystander))).isTrue();
    }

    @Test
    void signsNobodyOutWhenRedisIsFlushedOrKilled() {
        SignIns.Tokens tokens = one.begin(Realm.MEMBER, ids.next(), false);
        redis.say("FLUSHALL");
        assertThat(other.isLive(sessionOf(tokens))).isTrue();
        redis.kill();
        SignIns.Tokens next = other.refresh(Realm.MEMBER, tokens.refreshToken());

        assertThat(one.isLive(sessionOf(next))).isTrue();
        one.end(sessionOf(next));
        assertThat(one.isLive(sessionOf(next))).isFalse();
    }

    private SignIns signIns(RedisNode node) {
        return new SignIns(new SignInStore(jdbc, node.announcements()), accessTokens, transaction, ids, clock);
    }

    private static long sessionOf(SignIns.Tokens tokens) {
        return Objects.requireNonNull(tokens.caller().session());
    }
}
