package io.mashang.activities;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.model.ChipMessage;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.TagKeys;
import io.mashang.testing.Http;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** NFC tags for tests, made and touched through the API. */
@Component
@Lazy
public class TagFixture {

    private static final List<String> METHODS = List.of("ROTATING_QR", "NFC_STATIC", "NFC_DYNAMIC");

    private final ActivityFixture activities;

    TagFixture(ActivityFixture activities) {
        this.activities = activities;
    }

    /** A tag with everything that a test may want to say of it. */
    public record Tag(String id, Made activity) {}

    /** Running, open to anyone, place checked, taking both kinds of tags. */
    public Made anActivityWithTags() {
        return activities.anActivity(request -> request.put("methods", METHODS));
    }

    public Tag aDynamicTag() {
        return aTag(anActivityWithTags(), "DYNAMIC");
    }

    public Tag aStaticTag() {
        return aTag(anActivityWithTags(), "STATIC");
    }

    public Tag aTag(Made activity, String kind) {
        JsonNode added = activities.organiser()
                .post("/console/api/activities/" + activity.id() + "/tags", Map.of("name", "北门", "kind", kind))
                .expect(201)
                .body();
        return new Tag(added.path("id").asString(), activity);
    }

    /** What a phone reads now, as a claim hands it in. */
    public Map<String, Object> touch(Tag tag) {
        String url = activities.organiser()
                .post("/console/api/tags/" + tag.id() + "/simulated-touches")
                .expect(200)
                .body()
                .path("url")
                .asString();
        var parts = UriComponentsBuilder.fromUriString(url).build();
        Map<String, Object> touch = new HashMap<>();
        touch.put("number", parts.getPathSegments().getLast());
        touch.put("e", parts.getQueryParams().getFirst("e"));
        touch.put("c", parts.getQueryParams().getFirst("c"));
        return touch;
    }

    /** Shown to an organiser, which happens once. */
    public TagKeys keys(Tag tag) {
        JsonNode keys = activities.organiser().post("/console/api/tags/" + tag.id() + "/keys").expect(200).body();
        return new TagKeys(key(keys.path("key0")), key(keys.path("key1")), key(keys.path("key2")));
    }

    public static Map<String, Object> with(Map<String, Object> touch, ChipReading reading, TagKeys keys) {
        ChipMessage message = ChipMessage.of(reading, keys);
        Map<String, Object> other = new HashMap<>(touch);
        other.put("e", message.e());
        other.put("c", message.c());
        return other;
    }

    public static Http.Answer claim(Http member, Map<String, Object> touch) {
        return member.post("/app/api/check-in/claims", Map.of("tag", touch));
    }

    private static SecretKeySpec key(JsonNode hex) {
        return new SecretKeySpec(HexFormat.of().parseHex(hex.asString()), "AES");
    }
}
