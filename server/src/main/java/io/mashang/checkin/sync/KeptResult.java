package io.mashang.checkin.sync;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The record that a kept check-in has become, or has been joined to, in no language: it is kept.
 *
 * @param wifi the venue's Wi-Fi would prove the place
 */
record KeptResult(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<Finding> findings, boolean wifi) {}
