package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import java.time.Instant;

/**
 * A scan that waits for its member to bind a phone.
 *
 * @param openId whom to tell in the official account
 */
record WaitingScan(MemberId member, long serial, long batch, String openId, Instant expiresAt) {}
