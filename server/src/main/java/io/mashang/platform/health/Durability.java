package io.mashang.platform.health;

import java.util.ArrayList;
import java.util.List;

/** The settings of a database that decide whether a commit survives a power cut, and whether a timeout undoes everything. */
record Durability(int flushLogAtCommit, boolean rollbackOnTimeout, boolean binlog, long syncBinlog) {

    /** What must be changed, as settings; empty when nothing. */
    List<String> mustBe() {
        List<String> wrong = new ArrayList<>();
        if (flushLogAtCommit != 1 && flushLogAtCommit != 3) {
            wrong.add("innodb_flush_log_at_trx_commit=1 (is " + flushLogAtCommit + ")");
        }
        if (!rollbackOnTimeout) {
            wrong.add("innodb_rollback_on_timeout=ON (is OFF)");
        }
        if (binlog && syncBinlog != 1) {
            wrong.add("sync_binlog=1 (is " + syncBinlog + ")");
        }
        return wrong;
    }

    @Override
    public String toString() {
        return "innodb_flush_log_at_trx_commit=" + flushLogAtCommit + " innodb_rollback_on_timeout="
                + (rollbackOnTimeout ? "ON" : "OFF") + (binlog ? " sync_binlog=" + syncBinlog : " log_bin=OFF");
    }
}
