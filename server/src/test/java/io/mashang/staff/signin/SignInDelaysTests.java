package io.mashang.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mashang.platform.problem.Refused;
import io.mashang.testing.PinnedClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelaysTests {

    private final SignInDelays delays = new SignInDelays(new PinnedClock());

    @Test
    void neverLocksTheOwnerOutFromElsewhere() {
        guess(100, "wangfang", "203.0.113.7");

        assertThatCode(() -> delays.begin("wangfang", "198.51.100.9")).doesNotThrowAnyException();
        assertThatCode(() -> delays.begin("liqiang", "203.0.113.7")).doesNotThrowAnyException();
    }

    @Test
    void letsOnlyFiveOfManyThroughThatComeAtOnce() {
        assertThat(guess(1000, "wangfang", "203.0.113.7")).isEqualTo(5);
    }

    private long guess(int times, String account, String source) {
        return IntStream.range(0, times).parallel().filter(i -> through(account, source)).count();
    }

    private boolean through(String account, String source) {
        try {
            delays.begin(account, source);
            return true;
        } catch (Refused lockedOut) {
            return false;
        }
    }
}
