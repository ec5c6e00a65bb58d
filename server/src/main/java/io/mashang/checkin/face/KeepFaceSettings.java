package io.mashang.checkin.face;

import io.mashang.checkin.CheckinProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how faces are compared. It goes on only with a purpose and an assessment, and with keys where they are needed. */
@Component
class KeepFaceSettings {

    private final FaceSettingsStore store;
    private final FacesAsked asked;
    private final Set<FaceProvider> providers;
    private final AuditTrail audit;

    KeepFaceSettings(FaceSettingsStore store, FacesAsked asked, List<FaceComparison> comparisons, AuditTrail audit) {
        this.store = store;
        this.asked = asked;
        this.providers = comparisons.stream().map(FaceComparison::provider).collect(Collectors.toSet());
        this.audit = audit;
    }

    /** @param secretId and secretKey null to leave those that are kept */
    @Transactional
    public void keep(FaceSettings settings, @Nullable String secretId, @Nullable String secretKey, StaffActor actor) {
        if (settings.on() && (settings.purpose().isBlank() || settings.assessment().isBlank())) {
            throw new Refused(CheckinProblem.FACE_PURPOSE_MISSING);
        }
        if (!providers.contains(settings.provider())) {
            throw new Refused(CheckinProblem.FACE_PROVIDER_UNKNOWN);
        }
        boolean both = isTyped(secretId) && isTyped(secretKey);
        boolean needed = settings.on() && settings.provider() == FaceProvider.TENCENT;
        if (isTyped(secretId) != isTyped(secretKey) || (needed && !both && !store.hasKeys())) {
            throw new Refused(CheckinProblem.FACE_KEYS_MISSING);
        }
        if (settings.unsureFrom() > settings.sameFrom()) {
            throw new Refused(CheckinProblem.FACE_THRESHOLDS_CROSSED);
        }
        store.keep(settings);
        if (secretId != null && secretKey != null && both) {
            store.keepKeys(secretId.strip(), secretKey.strip());
        }
        audit.record(actor, "checkin.face-settings-changed", "face", settings.plain(both));
        asked.forget();
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
