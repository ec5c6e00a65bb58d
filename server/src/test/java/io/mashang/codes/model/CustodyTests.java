package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mashang.codes.model.Custody.Segment;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CustodyTests {

    private static final int COUNT = 40;
    private static final int MOVES = 60;

    @Test
    void cutsABatchWhereCodesMoveAndJoinsWhatIsAlikeAgain() {
        Custody fresh = Custody.whole(100, CodeState.MINTED);

        Custody activated = fresh.after(CustodyMove.ACTIVATE, 31, 60, null);

        assertThat(activated.segments()).containsExactly(
                new Segment(1, 30, CodeState.MINTED, null), new Segment(31, 60, CodeState.ACTIVE, null),
                new Segment(61, 100, CodeState.MINTED, null));
        assertThat(activated.after(CustodyMove.ACTIVATE, 1, 100, null)).isEqualTo(Custody.whole(100, CodeState.ACTIVE));
        assertThat(fresh).isEqualTo(Custody.whole(100, CodeState.MINTED));
    }

    @Test
    void namesTheFirstPartThatMayNotMove() {
        Custody custody = Custody.whole(100, CodeState.MINTED).after(CustodyMove.ACTIVATE, 31, 60, null);

        assertThat(custody.obstacle(CustodyMove.RECEIVE, 20, 50)).contains(new Segment(31, 50, CodeState.ACTIVE, null));
        assertThat(custody.obstacle(CustodyMove.RECEIVE, 1, 30)).isEmpty();
    }

    @Test
    void keepsTheHolderWhereAMoveDoesNotSayAnother() {
        Custody received = Custody.whole(10, CodeState.MINTED).after(CustodyMove.RECEIVE, 1, 10, 7L);

        assertThat(received.after(CustodyMove.ACTIVATE, 1, 10, null).at(4)).isEqualTo(new Segment(1, 10, CodeState.ACTIVE, 7L));
        assertThat(received.after(CustodyMove.PASS_ON, 5, 5, 8L).at(5)).isEqualTo(new Segment(5, 5, CodeState.RECEIVED, 8L));
    }

    @Test
    void undoesARecallExactly() {
        Custody before = Custody.whole(10, CodeState.MINTED).after(CustodyMove.RECEIVE, 1, 10, 7L).after(CustodyMove.ACTIVATE, 1, 10, null);

        assertThat(before.after(CustodyMove.RECALL, 3, 6, null).after(CustodyMove.RELEASE, 3, 6, null)).isEqualTo(before);
    }

    @Test
    void neverBringsBackWhatIsVoid() {
        Custody custody = Custody.whole(10, CodeState.VOID);

        for (CustodyMove move : CustodyMove.values()) {
            assertThat(custody.after(move, 1, 10, 7L)).isEqualTo(custody);
        }
    }

    @Test
    void refusesSegmentsThatLeaveAGapOrOverlap() {
        assertThatIllegalArgumentException().isThrownBy(() -> Custody.of(List.of(
                new Segment(1, 3, CodeState.MINTED, null), new Segment(5, 6, CodeState.ACTIVE, null))));
        assertThatIllegalArgumentException().isThrownBy(() -> Custody.of(List.of(
                new Segment(1, 3, CodeState.MINTED, null), new Segment(3, 6, CodeState.ACTIVE, null))));
        assertThatIllegalArgumentException().isThrownBy(() -> Custody.whole(9, CodeState.MINTED).at(10));
    }

    /** Random histories against the plainest thing that could be right: one state and one holder for each number. */
    @RepeatedTest(300)
    void saysTheSameAsOneEntryForEachNumber(RepetitionInfo repetition) {
        var random = new Random(20261122L * repetition.getCurrentRepetition());
        Custody custody = Custody.whole(COUNT, CodeState.MINTED);
        CodeState[] states = new CodeState[COUNT + 1];
        @Nullable Long[] holders = new Long[COUNT + 1];
        java.util.Arrays.fill(states, CodeState.MINTED);

        for (int i = 0; i < MOVES; i++) {
            CustodyMove move = CustodyMove.values()[random.nextInt(random.nextInt(12) == 0 ? 7 : 6)];
            int from = 1 + random.nextInt(COUNT);
            int to = from + random.nextInt(COUNT - from + 1);
            @Nullable Long holder = random.nextInt(4) == 0 ? null : (long) random.nextInt(3);
            custody = custody.after(move, from, to, holder);
            for (int number = from; number <= to; number++) {
                if (move.isAllowedFrom(states[number])) {
                    states[number] = move.after(states[number]);
                    holders[number] = move.changesHolder() ? holder : holders[number];
                }
            }
            mustSay(custody, states, holders);
        }
    }

    private static void mustSay(Custody custody, CodeState[] states, @Nullable Long[] holders) {
        long next = 1;
        Segment last = null;
        for (Segment segment : custody.segments()) {
            assertThat(segment.from()).isEqualTo(next);
            assertThat(last == null || last.state() != segment.state() || !java.util.Objects.equals(last.holder(), segment.holder()))
                    .as("neighbours differ").isTrue();
            next = segment.to() + 1;
            last = segment;
        }
        assertThat(next).isEqualTo(COUNT + 1);
        for (int number = 1; number <= COUNT; number++) {
            assertThat(custody.at(number).state()).isEqualTo(states[number]);
            assertThat(custody.at(number).holder()).isEqualTo(holders[number]);
        }
        assertThat(custody.within(5, 20).stream().flatMapToLong(part -> LongStream.rangeClosed(part.from(), part.to())))
                .containsExactlyElementsOf(LongStream.rangeClosed(5, 20).boxed().toList());
        assertThat(custody.count(CodeState.ACTIVE)).isEqualTo(java.util.Arrays.stream(states).filter(state -> state == CodeState.ACTIVE).count());
    }
}
