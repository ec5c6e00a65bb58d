package io.mashang.activities;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.Http;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What staff do with shifts, through the API. */
public final class ShiftFixture {

    private ShiftFixture() {}

    public static String path(Made activity) {
        return "/console/api/activities/" + activity.id();
    }

    public static Map<String, Object> aShift(String name, String startsAt, String endsAt, boolean outNeeded) {
        Map<String, Object> shift = new HashMap<>();
        shift.put("name", name);
        shift.put("colour", "BLUE");
        shift.put("startsAt", startsAt);
        shift.put("endsAt", endsAt);
        shift.put("opensBeforeMinutes", 60);
        shift.put("lateAfterMinutes", 5);
        shift.put("earlyBeforeMinutes", 5);
        shift.put("closesAfterMinutes", 60);
        shift.put("breakFrom", null);
        shift.put("breakUntil", null);
        shift.put("outNeeded", outNeeded);
        shift.put("version", null);
        return shift;
    }

    public static JsonNode made(Http staff, Made activity, Map<String, Object> shift) {
        return staff.post(path(activity) + "/shifts", shift).expect(201).body();
    }

    public static Map<String, Object> aCell(String participant, String day, @Nullable String shift) {
        Map<String, Object> cell = new HashMap<>();
        cell.put("participant", participant);
        cell.put("day", day);
        cell.put("plan", shift == null ? "REST" : "SHIFT");
        cell.put("shift", shift);
        return cell;
    }

    @SafeVarargs
    public static Http.Answer plan(Http staff, Made activity, Map<String, Object>... cells) {
        return staff.put(path(activity) + "/duties", Map.of("cells", List.of(cells)));
    }

    public static Map<String, Object> aFill(String from, String until, @Nullable String... week) {
        Map<String, Object> fill = new HashMap<>();
        fill.put("group", null);
        fill.put("participants", null);
        fill.put("from", from);
        fill.put("until", until);
        fill.put("week", Arrays.asList(week));
        fill.put("holidays", "IGNORE");
        fill.put("overwrite", true);
        return fill;
    }

    /** On the roster; answers the id. */
    public static String aPerson(Http staff, Made activity, String name, String group, @Nullable String phone) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("phone", phone);
        person.put("group", group);
        person.put("note", "");
        return staff.post(path(activity) + "/participants", person).expect(201).body().path("id").asString();
    }
}
