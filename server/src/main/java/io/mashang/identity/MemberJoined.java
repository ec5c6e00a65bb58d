package io.mashang.identity;

/** A member was made; published inside that transaction, so that listeners can add their zero rows to it. */
public record MemberJoined(MemberId member) {}
