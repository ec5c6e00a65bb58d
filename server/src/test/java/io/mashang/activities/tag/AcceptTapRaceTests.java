package io.mashang.activities.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.TagFixture;
import io.mashang.activities.TagId;
import io.mashang.activities.model.ChipReading;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.platform.jobs.Turns;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class AcceptTapRaceTests {

    private static final int THREADS = 20;
    private static final ChipReading READING = new ChipReading("04A1B2C3D4E5F6", 7);

    @Autowired
    TagFixture tags;

    @Autowired
    MemberFixture members;

    @Autowired
    AcceptTap acceptTap;

    @Autowired
    TapsOfMembers taps;

    @Autowired
    TagStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TapStore tapStore;

    @Autowired
    Turns turns;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void givesOneReadingToOneOfTwentyMembers() throws Exception {
        StoredTag tag = aTag();
        List<MemberId> crowd = Stream.generate(members::aMember).limit(THREADS).toList();

        List<Optional<Problem>> ends = Together.run(crowd.stream().map(member -> attempt(tag, READING, member)).toList());

        assertThat(ends.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(ends.stream().flatMap(Optional::stream)).hasSize(THREADS - 1).containsOnly(ActivitiesProblem.TAP_USED);
        assertThat(accepted(tag)).isEqualTo(1);
    }

    @Test
    void answersAllCallsOfOneMember() throws Exception {
        StoredTag tag = aTag();
        MemberId member = members.aMember();

        List<Optional<Problem>> ends = Together.run(Collections.nCopies(THREADS, attempt(tag, READING, member)));

        assertThat(ends).containsOnly(Optional.empty());
        assertThat(accepted(tag)).isEqualTo(1);
    }

    @Test
    void takesACrowdOfDifferentReadingsInAnyOrder() throws Exception {
        StoredTag tag = aTag();

        List<Optional<Problem>> ends = Together.run(IntStream.range(0, THREADS)
                .mapToObj(i -> attempt(tag, new ChipReading(READING.uid(), THREADS - i), members.aMember()))
                .toList());

        assertThat(ends).containsOnly(Optional.empty());
        assertThat(accepted(tag)).isEqualTo(THREADS);
    }

    @Test
    void bindsOneOfTwoChipsWithTheSameKeys() throws Exception {
        StoredTag tag = aTag();

        List<Optional<Problem>> ends = Together.run(List.of(
                attempt(tag, READING, members.aMember()), attempt(tag, new ChipReading("04FFFFFFFFFFFF", 9), members.aMember())));

        assertThat(ends).containsExactlyInAnyOrder(Optional.empty(), Optional.of(ActivitiesProblem.TOUCH_OTHER_CHIP));
    }

    @Test
    void keepsAReadingUsedWhenItsMemberIsMergedAndErased() {
        StoredTag tag = aTag();
        MemberId before = members.aMember();
        MemberId after = members.aMember();
        acceptTap.accept(tag, READING, before);

        transaction.executeWithoutResult(status -> taps.merge(before, after));
        acceptTap.accept(tag, READING, after);
        assertThat(taps.export(after).get("tagTouches")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(1);
        transaction.executeWithoutResult(status -> taps.erase(after));
        assertThat(refusal(tag, READING, after)).contains(ActivitiesProblem.TAP_USED);
        assertThat(taps.export(after).get("tagTouches")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
    }

    @Test
    void forgetsOldTouchesButNeverTheHighestCounter() {
        StoredTag tag = aTag();
        MemberId member = members.aMember();
        acceptTap.accept(tag, READING, member);
        ChipReading next = new ChipReading(READING.uid(), READING.counter() + 1);
        acceptTap.accept(tag, next, member);
        clock.advance(ForgetOldTapsJob.KEPT.plusSeconds(1));

        turns.take(new ForgetOldTapsJob(tapStore, clock));

        assertThat(accepted(tag)).isEqualTo(1);
        assertThat(refusal(tag, READING, member)).contains(ActivitiesProblem.TAP_TOO_OLD);
        assertThat(refusal(tag, next, members.aMember())).contains(ActivitiesProblem.TAP_USED);
    }

    private StoredTag aTag() {
        return store.find(TagId.of(tags.aDynamicTag().id())).orElseThrow();
    }

    private Callable<Optional<Problem>> attempt(StoredTag tag, ChipReading reading, MemberId member) {
        return () -> refusal(tag, reading, member);
    }

    private Optional<Problem> refusal(StoredTag tag, ChipReading reading, MemberId member) {
        try {
            acceptTap.accept(tag, reading, member);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problem());
        }
    }

    private int accepted(StoredTag tag) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM activities_tag_tap WHERE tag_id = ?", Integer.class, tag.id().value());
        return count == null ? 0 : count;
    }
}
