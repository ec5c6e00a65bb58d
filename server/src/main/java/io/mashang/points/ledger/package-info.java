/** Posts to the ledger: one statement per table for a whole batch. */
@NullMarked
package io.mashang.points.ledger;

import org.jspecify.annotations.NullMarked;
