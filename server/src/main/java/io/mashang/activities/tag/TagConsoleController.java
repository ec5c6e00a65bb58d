package io.mashang.activities.tag;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.TagId;
import io.mashang.activities.model.MirrorSettings;
import io.mashang.activities.model.TagAddress;
import io.mashang.activities.model.TagKeys;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.QrModules;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api")
class TagConsoleController {

    record NewTagRequest(@NotBlank @Size(max = 60) String name, @NotNull TagKind kind) {}

    record RevokeTagRequest(@NotBlank @Size(max = 200) String reason) {}

    /** @param uid of the chip that belongs to it; null until its first genuine touch */
    record TagView(
            TagId id, String name, TagKind kind, int ordinal, @Nullable String uid, Instant createdAt,
            @Nullable Instant keysShownAt, @Nullable Instant lastTouchedAt, @Nullable Instant revokedAt,
            @Nullable String revokedReason) {

        static TagView of(StoredTag tag) {
            return new TagView(
                    tag.id(), tag.name(), tag.kind(), tag.ordinal(), tag.uid(), tag.createdAt(), tag.keysShownAt(),
                    tag.lastTouchedAt(), tag.revokedAt(), tag.revokedReason());
        }
    }

    /** @param maySimulate only in the sandbox: a touch can be pretended */
    record TagsView(List<TagView> tags, boolean maySimulate) {}

    /**
     * What to write on a tag.
     *
     * @param url for a dynamic tag with zeros where the chip writes
     * @param qrModules of the address of a static tag, for people without NFC; empty for a dynamic one
     * @param piccDataOffset bytes from the beginning of file 02; null for a static tag, and so are the others
     * @param changeFileSettings the whole setting as the data of one command
     */
    record TagSheetView(
            TagKind kind, String url, List<String> qrModules, @Nullable Integer piccDataOffset,
            @Nullable Integer macOffset, @Nullable String changeFileSettings) {}

    /** Hexadecimal, 16 bytes each, by the slot in which the chip keeps them. */
    record TagKeysView(String key0, String key1, String key2) {

        static TagKeysView of(TagKeys keys) {
            return new TagKeysView(hex(keys.application()), hex(keys.fileRead()), hex(keys.metaRead()));
        }

        private static String hex(SecretKey key) {
            return HexFormat.of().withUpperCase().formatHex(key.getEncoded());
        }
    }

    private final ChangeTags change;
    private final TagStore tags;
    private final MashangSettings settings;
    private final ObjectProvider<SimulateTouch> simulation;

    TagConsoleController(
            ChangeTags change, TagStore tags, MashangSettings settings, ObjectProvider<SimulateTouch> simulation) {
        this.change = change;
        this.tags = tags;
        this.settings = settings;
        this.simulation = simulation;
    }

    @GetMapping("/activities/{activity}/tags")
    @StaffMay(Permission.ACTIVITIES_READ)
    TagsView of(@PathVariable ActivityId activity) {
        return new TagsView(tags.of(activity).stream().map(TagView::of).toList(), simulation.getIfAvailable() != null);
    }

    @PostMapping("/activities/{activity}/tags")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    TagView add(@PathVariable ActivityId activity, @Valid @RequestBody NewTagRequest request, StaffActor actor) {
        return TagView.of(change.add(activity, request.kind(), request.name(), actor));
    }

    @GetMapping("/tags/{id}/sheet")
    @StaffMay(Permission.ACTIVITIES_READ)
    TagSheetView sheet(@PathVariable TagId id) {
        StoredTag tag = tags.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.TAG_UNKNOWN));
        TagAddress address = new TagAddress(settings.baseUrl(), tag.number());
        if (tag.kind() == TagKind.STATIC) {
            List<String> qr = QrModules.of(address.plain(), ErrorCorrectionLevel.M);
            return new TagSheetView(tag.kind(), address.plain(), qr, null, null, null);
        }
        MirrorSettings mirror = address.mirror();
        return new TagSheetView(
                tag.kind(), address.template(), List.of(), mirror.piccDataOffset(), mirror.macOffset(),
                mirror.changeFileSettings());
    }

    /** The keys to write on the chip, this once. */
    @PostMapping("/tags/{id}/keys")
    @StaffMay(Permission.TAGS_PROGRAM)
    ResponseEntity<TagKeysView> keys(@PathVariable TagId id, StaffActor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TagKeysView.of(change.showKeys(id, actor)));
    }

    @PostMapping("/tags/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void revoke(@PathVariable TagId id, @Valid @RequestBody RevokeTagRequest request, StaffActor actor) {
        change.revoke(id, request.reason(), actor);
    }
}
