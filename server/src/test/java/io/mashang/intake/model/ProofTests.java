package io.mashang.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProofTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private final Proof proof = new Proof(Duration.ofSeconds(3));

    @Test
    void isGivenAfterAWhileWithoutABreak() {
        assertThat(proof.look(true, START)).isFalse();
        assertThat(proof.look(true, START.plusMillis(2_999))).isFalse();
        assertThat(proof.look(true, START.plusMillis(3_000))).isTrue();
    }

    @Test
    void beginsAnewAfterOneBadLook() {
        proof.look(true, START);
        assertThat(proof.look(false, START.plusSeconds(2))).isFalse();
        assertThat(proof.look(true, START.plusSeconds(4))).isFalse();
        assertThat(proof.look(true, START.plusSeconds(6))).isFalse();
        assertThat(proof.look(true, START.plusSeconds(7))).isTrue();
    }
}
