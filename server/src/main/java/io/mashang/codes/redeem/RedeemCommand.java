package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;

/** A genuine code that a member presents. */
record RedeemCommand(MemberId member, long serial, long batch, Channel channel) {}
