package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.alert.ForgedCodes;
import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.platform.shared.RedisNode;
import io.mashang.testing.Eventually;
import io.mashang.testing.MashangTest;
import io.mashang.testing.TestRedis;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
@Timeout(120)
class WrongGuessesDbTests {

    @Autowired
    WrongGuessStore store;

    @Autowired
    ForgedCodes forgedCodes;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Test
    void tellsOtherNodesOfALockOutAtOnceAndFreesNobodyWhenRedisIsLost() {
        MemberId member = new MemberId(ids.next());
        try (TestRedis redis = TestRedis.start();
                RedisNode oneNode = new RedisNode(redis, clock);
                RedisNode otherNode = new RedisNode(redis, clock)) {
            WrongGuesses one = new WrongGuesses(store, forgedCodes, clock, oneNode.announcements());
            WrongGuesses other = new WrongGuesses(store, forgedCodes, clock, otherNode.announcements());
            guess(one, member, 5);
            Eventually.isTrue(() -> other.isLockedOut(member));

            redis.say("FLUSHALL");
            redis.kill();
            redis.revive();
            Eventually.isTrue(() -> oneNode.finding().ok() && otherNode.finding().ok());
            assertThat(one.isLockedOut(member) && other.isLockedOut(member)).isTrue();
            assertThatThrownBy(() -> other.refuseWhoIsLockedOut(member))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(CodesProblem.LOCKED_OUT));
        }
    }

    @Test
    void findsALockOutOfAnotherNodeInTheDatabase() {
        MemberId member = new MemberId(ids.next());
        WrongGuesses other = new WrongGuesses(store, forgedCodes, clock, new NobodyElse());
        guess(new WrongGuesses(store, forgedCodes, clock, new NobodyElse()), member, 5);
        assertThat(other.isLockedOut(member)).isFalse();
        other.load();

        assertThat(other.isLockedOut(member)).isTrue();
    }

    @Test
    void keepsTheGuessesOfThisNodeWhenItReadsTheLockedOutAgain() {
        MemberId member = new MemberId(ids.next());
        WrongGuesses guesses = new WrongGuesses(store, forgedCodes, clock, new NobodyElse());
        guess(guesses, member, 4);
        guesses.load();
        guess(guesses, member, 1);

        assertThat(guesses.isLockedOut(member)).isTrue();
    }

    @Test
    void countsEachOfManyThatComeAtOnce() {
        MemberId member = new MemberId(ids.next());
        WrongGuesses guesses = new WrongGuesses(store, forgedCodes, clock, new NobodyElse());
        IntStream.range(0, 4).parallel().forEach(i -> guesses.count(member));
        assertThat(guesses.isLockedOut(member)).isFalse();
        guesses.count(member);

        assertThat(guesses.isLockedOut(member)).isTrue();
    }

    private static void guess(WrongGuesses guesses, MemberId member, int times) {
        IntStream.range(0, times).forEach(i -> guesses.count(member));
    }
}
