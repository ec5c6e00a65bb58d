package io.mashang.checkin.complete;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What became of a completion, in no language: it is kept, and shown in the language of whoever asks again. */
record CheckInResult(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<Finding> findings) {}
