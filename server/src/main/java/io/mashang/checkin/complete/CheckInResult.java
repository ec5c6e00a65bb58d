package io.mashang.checkin.complete;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.PlaceRule;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.PointsGiven;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.record.CheckInAnswer;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.StoredCheckIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a completion, in no language: it is kept, and shown in the language of whoever asks again.
 *
 * @param points null when the activity awards none
 * @param wifi the venue's Wi-Fi would prove the place; null in what was kept before networks were asked for
 */
record CheckInResult(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<Finding> findings, @Nullable PointsGiven points, @Nullable Boolean wifi, @Nullable Direction direction) {

    static CheckInResult of(StoredCheckIn record, CheckInSession session) {
        PlaceRule place = session.place();
        return new CheckInResult(
                record.id(), record.state(), record.at(), record.ordinal(), session.title(), session.placeName(), session.zone(),
                record.findings(), null, place != null && place.hasNetworks(), record.direction());
    }

    CheckInResult withPoints(@Nullable PointsGiven given) {
        return new CheckInResult(recordId, state, at, ordinal, title, placeName, timeZone, findings, given, wifi, direction);
    }

    /** Receipts of before anybody could check out have no direction. */
    CheckInAnswer said(CheckInWords words) {
        return new CheckInAnswer(
                recordId, state, at, ordinal, title, placeName, timeZone, words.reasons(state, findings),
                words.nearestFix(state, findings, Boolean.TRUE.equals(wifi)), points, CheckInAnswer.provable(state, findings),
                direction == null ? Direction.IN : direction);
    }
}
