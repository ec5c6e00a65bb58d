package io.mashang.codes.redeem;

/**
 * The answer when a code has given its points.
 *
 * @param available what the member can spend now
 */
record Redeemed(String product, int points, long available) {}
