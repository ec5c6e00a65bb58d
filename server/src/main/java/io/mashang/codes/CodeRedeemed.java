package io.mashang.codes;

import io.mashang.identity.MemberId;
import java.time.Instant;

/** A code gave its points to a member; published after the commit, once. */
public record CodeRedeemed(MemberId member, ProductId product, BatchId batch, long serial, int points, Instant at) {}
