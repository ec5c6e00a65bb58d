package io.mashang.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityTests {

    @ParameterizedTest
    @CsvSource({"1, true, false, 0", "3, true, false, 0", "1, true, true, 1"})
    void startsOnADatabaseThatKeepsWhatItAcknowledged(int flush, boolean rollback, boolean binlog, long sync) {
        assertThatCode(() -> DurabilityCheck.refuseUnless(new Durability(flush, rollback, binlog, sync)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, false, 0, innodb_flush_log_at_trx_commit=1",
        "2, true, false, 0, innodb_flush_log_at_trx_commit=1",
        "1, false, false, 0, innodb_rollback_on_timeout=ON",
        "1, true, true, 0, sync_binlog=1",
        "1, true, true, 100, sync_binlog=1"
    })
    void refusesToStartOnAnyOtherAndSaysWhatToSet(int flush, boolean rollback, boolean binlog, long sync, String setting) {
        assertThatThrownBy(() -> DurabilityCheck.refuseUnless(new Durability(flush, rollback, binlog, sync)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(setting)
                .message().doesNotContain("\n");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(new Durability(2, false, true, 0).mustBe()).hasSize(3);
    }
}
