package io.mashang.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one node says about its write path.
 *
 * @param waiting people who wait for their commit at this moment
 * @param oldestInJournal when the oldest journal file was begun; null when nothing waits there
 * @param damagedFiles journal files of which a part could not be read
 * @param inQueue operations that wait in the queue of all nodes; null without a broker, or when it does not say
 * @param commits commits since the node's start
 * @param operations operations that these commits recorded
 * @param perSecond operations per second since the report before
 * @param seenAt when the node said this
 */
public record NodeState(
        int node, Rung rung, Instant since, Cause cause, int waiting, @Nullable Instant oldestInJournal, int damagedFiles,
        @Nullable Long inQueue, long commits, long operations, double perSecond, Instant seenAt) {}
