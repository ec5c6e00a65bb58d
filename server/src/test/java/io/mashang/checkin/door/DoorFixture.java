package io.mashang.checkin.door;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What staff do at the door, through the API. */
public final class DoorFixture {

    private DoorFixture() {}

    public static String path(Made activity) {
        return "/console/api/sessions/" + activity.session() + "/door";
    }

    /** Those whom the desk finds for this text. */
    public static JsonNode people(Http staff, Made activity, String search) {
        return staff.get(path(activity) + "/people?q=" + search).expect(200).body().path("items");
    }

    public static String personId(Http staff, Made activity, String search) {
        return people(staff, activity, search).get(0).path("id").asString();
    }

    public static Http.Answer checkIn(Http staff, Made activity, String... participants) {
        return staff.withNewKey().post(path(activity) + "/check-ins", entry(List.of(participants), "手机没电"));
    }

    public static Map<String, Object> entry(List<String> participants, String reason) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("participants", participants);
        entry.put("reason", reason);
        return entry;
    }

    public static Map<String, Object> guest(String name, @Nullable String phone) {
        Map<String, Object> guest = new HashMap<>();
        guest.put("name", name);
        guest.put("phone", phone);
        guest.put("group", "");
        guest.put("reason", "");
        return guest;
    }

    public static Http.Answer undo(Http staff, String record, String reason) {
        return staff.post("/console/api/check-ins/" + record + "/undo", Map.of("reason", reason));
    }
}
