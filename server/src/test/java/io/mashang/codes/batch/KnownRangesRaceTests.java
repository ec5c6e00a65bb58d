package io.mashang.codes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MashangTest
class KnownRangesRaceTests {

    private static final int THREADS = 8;
    private static final int STARTS = 20;

    @Autowired
    CodesFixture codes;

    @Autowired
    BatchStore store;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyGenuineCodeIsKnownHoweverManyComeFirstAfterAStart() throws Exception {
        var minted = codes.aMintedBatch(codes.aProduct("新鲜启动", 20), 10);
        long serial = Objects.requireNonNull(
                jdbc.queryForObject("SELECT first_serial FROM codes_batch WHERE id = ?", Long.class, minted.batchId()));

        for (int start = 0; start < STARTS; start++) {
            assertThat(findTogether(new KnownRanges(store), serial)).containsOnly(true);
        }
    }

    private static List<Boolean> findTogether(KnownRanges fresh, long serial) throws Exception {
        var gate = new CountDownLatch(THREADS);
        Callable<Boolean> scan = () -> {
            gate.countDown();
            gate.await();
            return fresh.find(serial).isPresent();
        };
        List<Boolean> found = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> scans = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                scans.add(threads.submit(scan));
            }
            for (Future<Boolean> one : scans) {
                found.add(one.get());
            }
        }
        return found;
    }
}
