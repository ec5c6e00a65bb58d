package io.mashang.identity;

/**
 * A member bound a phone number; published inside that transaction.
 *
 * @param phoneIndex the number's blind index (32 bytes): roster entries keep the same to be linked by
 */
public record PhoneBound(MemberId member, byte[] phoneIndex) {}
