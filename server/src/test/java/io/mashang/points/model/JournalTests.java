package io.mashang.points.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTests {

    @Test
    void takesACreditFromTheProgrammeAndGivesItToTheMember() {
        assertThat(Journal.credit(7, 20, false).postings()).containsExactly(
                new Posting(Account.PROGRAM_ISSUED, null, -20), new Posting(Account.MEMBER_AVAILABLE, 7L, 20));
    }

    @Test
    void putsHeldPointsWhereTheyCannotBeSpent() {
        assertThat(Journal.credit(7, 20, true).postings().getLast().account()).isEqualTo(Account.MEMBER_HELD);
    }

    @Test
    void refusesPostingsThatDoNotSumToZero() {
        var postings = List.of(
                new Posting(Account.PROGRAM_ISSUED, null, -20), new Posting(Account.MEMBER_AVAILABLE, 7L, 19));

        assertThatIllegalArgumentException().isThrownBy(() -> new Journal(postings)).withMessageContaining("-1");
    }

    @Test
    void refusesACreditOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Journal.credit(7, 0, false));
    }

    @Test
    void refusesAMembersAccountWithoutAMember() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Posting(Account.MEMBER_HELD, null, 1));
    }
}
