package io.mashang.checkin.sync;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.Sessions;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.SpokenReason;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.identity.MemberId;
import io.mashang.intake.IntakeProblem;
import io.mashang.intake.Outcome;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.ProblemTexts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The phone's memory and ours come together: it hands in what it could not send, and learns what happened to its records. */
@RestController
class SyncController {

    /** Ten pages of fifty make five hundred records: three times that, so that retries have room. */
    private static final Limit PAGES = new Limit("checkin.sync", 30, Duration.ofMinutes(1));

    private static final int MOST_RECORDS = 50;

    /** @param cursor of the last answer; null the first time */
    record SyncRequest(@Nullable @Size(max = 20) String cursor, @NotNull @Size(max = MOST_RECORDS) List<@NotNull @Valid KeptRecord> records) {}

    enum KeptEnd {
        RECORDED,
        /** Recorded, waits for a human. */
        PENDING,
        /** Not taken, for the reason given. */
        REFUSED,
        /** Safely kept, not recorded yet: send it again later for its end. */
        RECORDING,
        /** Nothing was kept: send it again later. */
        RETRY
    }

    /** One for each record that was handed in, in the same order. */
    record KeptView(String operationId, KeptEnd end, @Nullable RecordView record, @Nullable RefusalView refusal) {}

    record RecordView(
            RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
            List<SpokenReason> reasons, @Nullable String nearestFix) {}

    record RefusalView(String code, String title, String detail) {}

    /**
     * @param changed own records as they are now, each of which something happened to since the cursor
     * @param more ask again at once
     * @param serverTime for the phone to remember, together with its steady clock
     */
    record SyncView(List<KeptView> results, List<RecordView> changed, String cursor, boolean more, Instant serverTime) {}

    private final UploadKept upload;
    private final OwnChanges changes;
    private final Sessions sessions;
    private final CheckInWords words;
    private final ProblemTexts texts;
    private final RateLimits limits;
    private final Clock clock;

    SyncController(
            UploadKept upload, OwnChanges changes, Sessions sessions, CheckInWords words, ProblemTexts texts, RateLimits limits,
            Clock clock) {
        this.upload = upload;
        this.changes = changes;
        this.sessions = sessions;
        this.words = words;
        this.texts = texts;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping("/app/api/check-in/sync")
    @ForMembers
    SyncView sync(@Valid @RequestBody SyncRequest request, Caller caller) {
        MemberId member = new MemberId(caller.subject());
        limits.use(PAGES, member.text());
        List<Outcome<KeptResult>> ends = upload.upload(request.records(), member);
        List<KeptView> results = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            results.add(view(request.records().get(i).operationId(), ends.get(i)));
        }
        OwnChanges.Changes changed = changes.since(request.cursor(), member);
        return new SyncView(
                results, changed.records().stream().map(this::view).toList(), changed.cursor(), changed.more(), clock.instant());
    }

    private KeptView view(String operationId, Outcome<KeptResult> end) {
        return switch (end) {
            case Outcome.Done<KeptResult>(KeptResult result) -> new KeptView(
                    operationId, result.state() == RecordState.PENDING ? KeptEnd.PENDING : KeptEnd.RECORDED, view(result), null);
            case Outcome.Declined<KeptResult> declined ->
                new KeptView(operationId, end(declined.problem()), null, refusal(declined));
        };
    }

    private static KeptEnd end(Problem problem) {
        if (problem == IntakeProblem.STILL_RECORDING) {
            return KeptEnd.RECORDING;
        }
        boolean later = problem.status().is5xxServerError() || problem.status() == HttpStatus.TOO_MANY_REQUESTS;
        return later ? KeptEnd.RETRY : KeptEnd.REFUSED;
    }

    private RefusalView refusal(Outcome.Declined<KeptResult> declined) {
        Locale locale = LocaleContextHolder.getLocale();
        return new RefusalView(
                declined.problem().code(), texts.title(declined.problem(), locale, declined.params()),
                texts.detail(declined.problem(), locale, declined.params()));
    }

    private RecordView view(KeptResult result) {
        return new RecordView(
                result.recordId(), result.state(), result.at(), result.ordinal(), result.title(), result.placeName(),
                result.timeZone(), words.reasons(result.state(), result.findings()), words.nearestFix(result.state(), result.findings(), result.wifi()));
    }

    private RecordView view(StoredCheckIn record) {
        CheckInSession session = sessions.known(record.session());
        PlaceRule place = session.place();
        return new RecordView(
                record.id(), record.state(), record.at(), record.ordinal(), session.title(), session.placeName(), session.zone(),
                words.reasons(record.state(), record.findings()), words.nearestFix(record.state(), record.findings(), place != null && place.hasNetworks()));
    }
}
