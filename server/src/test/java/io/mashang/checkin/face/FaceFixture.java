package io.mashang.checkin.face;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.ConsentPurpose;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Installations and activities that compare faces, by the sandbox. */
@Component
@Lazy
public class FaceFixture {

    private final ActivityFixture activities;
    private final StaffSessions staff;

    FaceFixture(ActivityFixture activities, StaffSessions staff) {
        this.activities = activities;
        this.staff = staff;
    }

    Http administrator() {
        return staff.as(Role.ADMINISTRATOR);
    }

    static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("on", true);
        settings.put("provider", "SANDBOX");
        settings.put("region", "ap-guangzhou");
        settings.put("sameFrom", 50);
        settings.put("unsureFrom", 40);
        settings.put("monthlyBudget", 100_000);
        settings.put("keepDays", 30);
        settings.put("purpose", "考场核对本人");
        settings.put("assessment", "PIA-2026-11");
        return settings;
    }

    Http.Answer change(Map<String, Object> settings, @Nullable String secretId, @Nullable String secretKey) {
        Map<String, Object> request = new HashMap<>();
        request.put("settings", settings);
        request.put("secretId", secretId);
        request.put("secretKey", secretKey);
        return administrator().put("/console/api/face/settings", request);
    }

    public void on() {
        change(settings(), null, null).expect(200);
        says(SandboxRule.BY_PICTURE);
    }

    void with(String name, Object value) {
        Map<String, Object> settings = settings();
        settings.put(name, value);
        change(settings, null, null).expect(200);
    }

    void says(SandboxRule rule) {
        administrator().put("/sandbox/api/face-rule", Map.of("rule", rule)).expect(200);
    }

    public Made anActivityWithFaces() {
        Made activity = activities.anActivity();
        Map<String, Object> policy = new HashMap<>();
        policy.put("decideWithinHours", null);
        policy.put("twoPeople", false);
        policy.put("points", 0);
        policy.put("face", true);
        activities.organiser().put("/console/api/activities/" + activity.id() + "/check-in-policy", policy).expect(200);
        return activity;
    }

    public static Http.Answer consent(Http member, boolean given) {
        return member.put(
                "/app/api/consents/FACE", Map.of("given", given, "version", ConsentPurpose.FACE.currentVersion()));
    }

    public static Http.Answer give(Http member, byte[] picture) {
        return member.postRaw("/app/api/face/reference", Pictures.MULTIPART, Pictures.form("", picture));
    }

    public static Http.Answer compare(Http member, String claimId, byte[] picture) {
        return member.postRaw("/app/api/face/comparisons", Pictures.MULTIPART, Pictures.form(claimId, picture));
    }

    static Http.Answer complete(Http member, String claimId, @Nullable String face, Map<String, Object> location) {
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", claimId);
        completion.put("location", location);
        completion.put("locationRefused", false);
        completion.put("face", face);
        return member.withNewKey().post("/app/api/check-in/completions", completion);
    }
}
