package io.mashang.checkin.sync;

import io.mashang.activities.Bssid;
import io.mashang.checkin.model.Arrival;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.StoredCheckIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An arrival together with its coordinates and network, which only the record keeps, and only for a while.
 *
 * @param position null when there is none, or none any more
 */
record Told(Arrival arrival, @Nullable Position position, @Nullable Bssid network) {

    /** Told on the spot: named by what it says, so that it has the same name whenever it is looked at. */
    static Told onTheSpot(StoredCheckIn record) {
        String key = "spot:" + record.method().ordinal() + ":" + record.at().toEpochMilli() + ":" + record.codeAgeMillis() + ":"
                + record.display();
        return as(record, key, null);
    }

    /** What a record shows, under the name that it has there. */
    static Told as(StoredCheckIn record, String key, @Nullable Instant uploadedAt) {
        return new Told(
                new Arrival(
                        key, record.at(), record.state(), record.late(), record.method(), record.display(),
                        record.codeAgeMillis(), record.distanceMeters(), record.locationRefused(), record.findings(),
                        record.score(), record.ruleVersion(), uploadedAt),
                record.position(), record.network());
    }
}
