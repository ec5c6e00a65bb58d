package io.mashang.codes.trace;

import io.mashang.platform.region.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody looked a product up. */
record Look(Instant at, @Nullable Region region) {}
