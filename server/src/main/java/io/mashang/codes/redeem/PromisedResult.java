package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.intake.OperationKey;

/**
 * Somebody was told in the official account that their scan is still being recorded, and is owed the result.
 *
 * @param openId whom to tell
 */
record PromisedResult(OperationKey key, MemberId member, long serial, long batch, String openId) {}
