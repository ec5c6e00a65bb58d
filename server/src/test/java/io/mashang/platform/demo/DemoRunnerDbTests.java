package io.mashang.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.sql.Times;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test runs in a transaction that is rolled back: whether an installation is empty is seen by all tests. */
@MashangTest
class DemoRunnerDbTests {

    @Autowired
    DemoStore store;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<Integer> seeded = new ArrayList<>();

    @Test
    void seedsAnEmptyInstallationOnceInOrder() {
        inAnEmptyInstallation(() -> {
            start(true);
            start(true);
        });

        assertThat(seeded).containsExactly(10, 20);
    }

    @Test
    void seedsNothingUnlessAsked() {
        inAnEmptyInstallation(() -> start(false));

        assertThat(seeded).isEmpty();
    }

    @Test
    void seedsNothingOnceSomebodyHasSignedIn() {
        inAnEmptyInstallation(() -> {
            jdbc.sql("INSERT INTO platform_sign_in (id, realm, subject, limited, began_at) VALUES (1, 'STAFF', 1, TRUE, ?)")
                    .param(Times.toDb(clock.instant())).update();
            start(true);
        });

        assertThat(seeded).isEmpty();
    }

    private void inAnEmptyInstallation(Runnable test) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM platform_sign_in").update();
            jdbc.sql("UPDATE platform_demo SET seeded_at = NULL").update();
            test.run();
            status.setRollbackOnly();
        });
    }

    private void start(boolean demo) {
        MashangSettings settings = new MashangSettings(
                Path.of("data"), MashangSettings.StoreMode.EMBEDDED, URI.create("http://localhost"), 0,
                ZoneId.of("Asia/Shanghai"), demo, null, null, null);
        new DemoRunner(settings, store, List.of(seed(20), seed(10)), clock).run(new DefaultApplicationArguments());
    }

    private DemoSeed seed(int order) {
        return new DemoSeed() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void seed() {
                seeded.add(order);
            }
        };
    }
}
