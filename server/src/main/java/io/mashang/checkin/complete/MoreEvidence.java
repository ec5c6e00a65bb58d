package io.mashang.checkin.complete;

import io.mashang.activities.TagTouch;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Evidence;
import io.mashang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a member hands in for their check-in after it was recorded.
 *
 * @param touch of a chip of the place, verified before it is handed in
 */
record MoreEvidence(RecordId record, MemberId member, Evidence evidence, @Nullable TagTouch touch) {}
