package io.mashang.intake;

import java.time.Instant;

/** That a node moved from one rung to another. */
public record RungChange(int node, Rung from, Rung to, Cause cause, Instant at) {}
