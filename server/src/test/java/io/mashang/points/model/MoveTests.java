package io.mashang.points.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.points.Settlements.Standing;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoveTests {

    @Test
    void releasesWhatWasHeld() {
        assertThat(Move.of(Standing.HELD, Standing.POSTED, 10, 0, 0, 0)).isEqualTo(new Move(0, 10, -10, 0, 0));
    }

    @Test
    void owesWhatHadBeenSpentAndPaysItFirstWhenGivenAgain() {
        Move back = Move.of(Standing.POSTED, Standing.REVERSED, 10, 4, 0, 0);
        assertThat(back).isEqualTo(new Move(10, -4, 0, 6, 6));
        assertThat(Move.of(Standing.REVERSED, Standing.POSTED, 10, 0, 6, 6)).isEqualTo(new Move(-10, 4, 0, -6, 0));
    }

    @Test
    void paysNoDebtThatSomebodyHasPaidAlready() {
        assertThat(Move.of(Standing.REVERSED, Standing.POSTED, 10, 0, 6, 2)).isEqualTo(new Move(-10, 8, 0, -2, 4));
    }

    @Test
    void leavesTheMemberWithTheCreditOrWithoutItWhateverTheWay() {
        Random random = new Random(20261122);
        for (int history = 0; history < 200; history++) {
            Standing standing = Standing.HELD;
            long available = 0;
            long held = 10;
            long debt = 0;
            long owed = 0;
            long spent = 0;
            for (int step = 0; step < 12; step++) {
                long spend = available == 0 ? 0 : random.nextLong(available + 1);
                available -= spend;
                spent += spend;
                Standing to = Standing.values()[random.nextInt(3)];
                if (to != standing) {
                    Move move = Move.of(standing, to, 10, Math.min(available, 10), owed, debt);
                    assertThat(move.journal(1).postings()).isNotEmpty();
                    available += move.available();
                    held += move.held();
                    debt += move.debt();
                    owed = move.owed();
                    standing = to;
                }
                assertThat(available).isNotNegative();
                assertThat(held).isEqualTo(standing == Standing.HELD ? 10 : 0);
                assertThat(available + spent - debt).isEqualTo(standing == Standing.POSTED ? 10 : 0);
            }
        }
    }
}
