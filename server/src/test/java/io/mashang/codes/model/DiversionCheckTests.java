package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mashang.codes.model.DiversionCheck.Verdict;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiversionCheckTests {

    @Test
    void saysNothingAboutFewScansHoweverFarAway() {
        assertThat(DiversionCheck.of(29, 29, 10_000, 200, 5).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(DiversionCheck.of(0, 0, 0, 0, 1).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void takesForUsualWhatOthersHaveAsWell() {
        assertThat(DiversionCheck.of(1_000, 110, 10_000, 1_000, 20).verdict()).isEqualTo(Verdict.USUAL);
        assertThat(DiversionCheck.of(30, 1, 10_000, 0, 20).verdict()).isEqualTo(Verdict.USUAL);
    }

    @Test
    void noticesWhatChanceDoesNotExplain() {
        assertThat(DiversionCheck.of(200, 80, 10_000, 500, 20).verdict()).isEqualTo(Verdict.NOTICEABLE);
    }

    /** Significant, and yet too little to matter: a large dealer two points above the others. */
    @Test
    void ignoresASmallExcessHoweverCertain() {
        assertThat(DiversionCheck.of(1_000_000, 70_000, 10_000_000, 500_000, 20).verdict()).isEqualTo(Verdict.USUAL);
    }

    @Test
    void addsUpTheTailOfTheBinomialDistribution() {
        assertThat(DiversionCheck.chanceOfAtLeast(8, 10, 0.5)).isCloseTo(56 / 1024.0, within(1e-9));
        assertThat(DiversionCheck.chanceOfAtLeast(0, 10, 0.3)).isCloseTo(1, within(1e-9));
        assertThat(DiversionCheck.chanceOfAtLeast(60, 100, 0.5)).isCloseTo(0.028444, within(1e-6));
    }

    /** A hundred honest dealers, two hundred times: about one look in a hundred may raise a false suspicion. */
    @Test
    void hardlyEverSuspectsHonestDealers() {
        var random = new Random(20261122);
        int suspected = 0;
        for (int look = 0; look < 200; look++) {
            for (int dealer = 0; dealer < 100; dealer++) {
                int scans = 30 + random.nextInt(400);
                long outside = random.doubles(scans).filter(drawn -> drawn < 0.08).count();
                suspected += DiversionCheck.of(scans, outside, 20_000, 1_600, 100).verdict() == Verdict.NOTICEABLE ? 1 : 0;
            }
        }
        assertThat(suspected).isLessThanOrEqualTo(6);
    }

    @Test
    void knowsThatAProvinceContainsItsCities() {
        var hunanAndShenzhen = new Territory(Set.of(430000, 440300));

        assertThat(hunanAndShenzhen.contains(430100)).isTrue();
        assertThat(hunanAndShenzhen.contains(440300)).isTrue();
        assertThat(hunanAndShenzhen.contains(440305)).isTrue();
        assertThat(hunanAndShenzhen.contains(440100)).isFalse();
    }
}
