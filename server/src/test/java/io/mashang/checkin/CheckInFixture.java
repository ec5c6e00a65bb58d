package io.mashang.checkin;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Members who claim and complete, through the API. */
@Component
@Lazy
public class CheckInFixture {

    private final ActivityFixture activities;
    private final MemberFixture members;

    CheckInFixture(ActivityFixture activities, MemberFixture members) {
        this.activities = activities;
        this.members = members;
    }

    public Http aMember() {
        return members.as(members.aMember());
    }

    public Http as(MemberId member) {
        return members.as(member);
    }

    public static Http.Answer claim(Http member, String token) {
        return member.post("/app/api/check-in/claims", Map.of("token", token));
    }

    public String claimId(Http member, Made activity) {
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        return claim(member, token).expect(200).body().path("claimId").asString();
    }

    public static Http.Answer complete(Http member, String claimId, @Nullable Map<String, ?> location) {
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", claimId);
        completion.put("location", location);
        completion.put("locationRefused", location == null);
        return member.withNewKey().post("/app/api/check-in/completions", completion);
    }

    public Http.Answer checkIn(Http member, Made activity, @Nullable Map<String, ?> location) {
        return complete(member, claimId(member, activity), location);
    }

    public static Map<String, Object> inside() {
        return at(ActivityFixture.LATITUDE + 0.001);
    }

    public static Map<String, Object> outside() {
        return at(ActivityFixture.LATITUDE_OUTSIDE);
    }

    private static Map<String, Object> at(double latitude) {
        return Map.of("latitude", latitude, "longitude", ActivityFixture.LONGITUDE, "accuracyMeters", 20, "datum", "GCJ02");
    }
}
