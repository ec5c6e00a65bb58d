package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.Together;
import io.mashang.testing.MashangTest;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
@Tag("stores")
class FaceUseRaceTests {

    private static final YearMonth MONTH = YearMonth.of(1999, 1);

    @Autowired
    FaceUseStore use;

    /** The row does not exist before: whoever is first makes it. */
    @Test
    void neverCountsMoreThanTheBudget() throws Exception {
        var taken = Together.run(IntStream.range(0, 24).<Callable<Boolean>>mapToObj(n -> () -> use.take(MONTH, 10)).toList());

        assertThat(taken.stream().filter(took -> took).count()).isEqualTo(10);
        assertThat(use.used(MONTH)).isEqualTo(10);
        assertThat(use.take(MONTH, 0)).isFalse();
    }
}
