package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedReadsTests {

    private final Queue<Set<Integer>> statements = new ConcurrentLinkedQueue<>();

    @Test
    void answersEachCallerItsOwn() {
        SharedReads<Integer, String> reads = reads(new CountDownLatch(0));

        List<CompletableFuture<Optional<String>>> answers =
                IntStream.range(0, 1_000).mapToObj(number -> ask(reads, number)).toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(i % 10 == 0 ? Optional.empty() : Optional.of("found " + i));
        }
    }

    @Test
    void readsForThoseWhoWaitTogether() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        SharedReads<Integer, String> reads = reads(open);
        CompletableFuture<?> first = ask(reads, 1);
        awaitStatements(1);
        CompletableFuture<?> second = ask(reads, 2);
        awaitStatements(2);
        CountDownLatch asking = new CountDownLatch(100);
        List<CompletableFuture<Optional<String>>> crowd = IntStream.range(3, 103)
                .mapToObj(number -> ask(reads, number, asking))
                .toList();

        asking.await();
        open.countDown();

        crowd.forEach(CompletableFuture::join);
        first.join();
        second.join();
        assertThat(statements).hasSizeLessThan(102);
        assertThat(statements.stream().mapToInt(Set::size).sum()).isEqualTo(102);
    }

    @Test
    void tellsEverybodyWhenTheReadFails() {
        SharedReads<Integer, String> reads = new SharedReads<>(keys -> {
            throw new IllegalStateException("away");
        });

        assertThatThrownBy(() -> reads.find(1)).isInstanceOf(IllegalStateException.class).hasMessage("away");
        assertThatThrownBy(() -> reads.find(1)).isInstanceOf(IllegalStateException.class).hasMessage("away");
    }

    private SharedReads<Integer, String> reads(CountDownLatch open) {
        return new SharedReads<>(keys -> {
            statements.add(keys);
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return found(keys);
        });
    }

    private static Map<Integer, String> found(Set<Integer> keys) {
        return keys.stream()
                .filter(key -> key % 10 != 0)
                .collect(Collectors.toMap(Function.identity(), key -> "found " + key));
    }

    private static CompletableFuture<Optional<String>> ask(SharedReads<Integer, String> reads, int key) {
        return ask(reads, key, new CountDownLatch(1));
    }

    private static CompletableFuture<Optional<String>> ask(SharedReads<Integer, String> reads, int key, CountDownLatch asking) {
        var answer = new CompletableFuture<Optional<String>>();
        Thread.ofVirtual().start(() -> {
            asking.countDown();
            answer.complete(reads.find(key));
        });
        return answer;
    }

    private void awaitStatements(int count) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (statements.size() < count) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
