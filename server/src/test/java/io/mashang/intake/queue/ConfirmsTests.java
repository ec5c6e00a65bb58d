package io.mashang.intake.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmsTests {

    private final Confirms confirms = new Confirms();
    private final List<CompletableFuture<Void>> waiting = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> {
                var kept = new CompletableFuture<Void>();
                confirms.await(number, kept);
                return kept;
            })
            .toList();

    @Test
    void confirmsOneOrAllUpToIt() {
        confirms.kept(3, false);
        assertThat(waiting).extracting(CompletableFuture::isDone).containsExactly(false, false, true, false, false);
        confirms.kept(4, true);
        assertThat(waiting).extracting(CompletableFuture::isDone).containsExactly(true, true, true, true, false);
        assertThat(waiting.get(3)).isCompleted();
    }

    @Test
    void keepsARefusalWhenItsConfirmComesAfterwards() {
        confirms.refused(2, false, new NotKept("no queue"));
        confirms.kept(5, true);
        assertThat(waiting).extracting(CompletableFuture::isCompletedExceptionally).containsExactly(false, true, false, false, false);
    }

    @Test
    void failsWhatWaitsWhenTheConnectionIsLost() {
        confirms.kept(1, false);
        confirms.failAll(new NotKept("lost"));
        assertThat(waiting).extracting(CompletableFuture::isCompletedExceptionally).containsExactly(false, true, true, true, true);
    }
}
