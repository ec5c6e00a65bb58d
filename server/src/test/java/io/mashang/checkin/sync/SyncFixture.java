package io.mashang.checkin.sync;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.Http;
import io.mashang.testing.PinnedClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Phones with a memory, for tests. */
@Component
@Lazy
class SyncFixture {

    static final String PATH = "/app/api/check-in/sync";

    private final ActivityFixture activities;
    private final PinnedClock clock;

    SyncFixture(ActivityFixture activities, PinnedClock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** The token that the venue's screen shows now. */
    String token(Made activity) {
        return ActivityFixture.tokenOn(activities.aDisplay(activity));
    }

    /** A scan that is made now and told later. */
    Map<String, Object> scan(String token, @Nullable Map<String, ?> location) {
        Map<String, Object> kept = new HashMap<>();
        kept.put("operationId", UUID.randomUUID().toString());
        kept.put("token", token);
        kept.put("activityCode", null);
        kept.put("phoneTime", Map.of("serverTime", clock.instant().toString(), "elapsedMillis", 0));
        kept.put("location", location);
        kept.put("bssid", null);
        return kept;
    }

    /** The same scan in the memory of another phone. */
    static Map<String, Object> onAnotherPhone(Map<String, Object> kept) {
        Map<String, Object> other = new HashMap<>(kept);
        other.put("operationId", UUID.randomUUID().toString());
        return other;
    }

    static Http.Answer send(Http member, @Nullable String cursor, List<? extends Map<String, ?>> records) {
        Map<String, Object> request = new HashMap<>();
        request.put("cursor", cursor);
        request.put("records", records);
        return member.post(PATH, request);
    }

    static JsonNode sync(Http member, @Nullable String cursor, List<? extends Map<String, ?>> records) {
        return send(member, cursor, records).expect(200).body();
    }

    /** What became of one record. */
    static JsonNode upload(Http member, Map<String, ?> record) {
        return sync(member, null, List.of(record)).path("results").get(0);
    }
}
