package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.Turns;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class ForgetOldCodesDbTests {

    @Autowired
    PhoneCodeStore store;

    @Autowired
    ForgetOldCodesJob job;

    @Autowired
    Turns turns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    PinnedClock clock;

    @Test
    void forgetsCodesThatNoLimitCountsAnyMoreAndTheGatesBeforeThem() {
        MemberId member = new MemberId(ids.next());
        byte[] phone = ByteBuffer.allocate(32).putLong(member.value()).array();
        send(member, phone);
        clock.advance(ForgetOldCodesJob.KEPT.plusSeconds(1));
        send(member, phone);

        turns.take(job);

        assertThat(store.sentFor(member, Instant.EPOCH)).containsExactly(clock.instant());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM identity_phone_code_gate", Integer.class)).isZero();
    }

    private void send(MemberId member, byte[] phone) {
        transaction.executeWithoutResult(status -> {
            store.lock(phone, member);
            store.insert(ids.next(), new CodeHolder(member, "device"), phone, new byte[32], clock.instant(),
                    clock.instant().plus(Duration.ofMinutes(5)));
        });
    }
}
