/**
 * The middle rung of the ladder: a quorum queue of RabbitMQ keeps what the database cannot take at the moment. Publishing
 * and consuming have connections of their own, so that a blocked publisher never stops the consumers that free it. What
 * the broker has not confirmed is not kept; what is not committed is not acknowledged; nothing is ever dropped.
 */
@NullMarked
package io.mashang.intake.queue;

import org.jspecify.annotations.NullMarked;
