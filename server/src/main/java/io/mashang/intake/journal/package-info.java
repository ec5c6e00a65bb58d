/**
 * The lowest rung of the ladder: an fsynced file on this node keeps who, when, which code and the raw evidence while the
 * database is away, and is replayed in order when it is back.
 */
@NullMarked
package io.mashang.intake.journal;

import org.jspecify.annotations.NullMarked;
