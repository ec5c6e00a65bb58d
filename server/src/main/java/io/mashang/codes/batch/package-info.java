/** Batches: minting, activating, voiding, printing; one row whatever the count. */
@NullMarked
package io.mashang.codes.batch;

import org.jspecify.annotations.NullMarked;
