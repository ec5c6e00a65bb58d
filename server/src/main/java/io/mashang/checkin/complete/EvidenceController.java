package io.mashang.checkin.complete;

import io.mashang.activities.Method;
import io.mashang.activities.TagTouch;
import io.mashang.activities.VenueTags;
import io.mashang.activities.VerifiedCode;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.record.CheckInAnswer;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Receipt;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.OperationHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** More evidence for one's own check-in that waits: a better position, the venue's Wi-Fi, the touch of a chip. */
@RestController
class EvidenceController {

    private static final Limit TRIES = new Limit("check-in-evidence", 30, Duration.ofHours(1));

    /** @param e what the chip wrote into its address, c its proof */
    record TouchedTag(@NotBlank @Size(max = 40) String number, @Nullable @Size(max = 100) String e, @Nullable @Size(max = 100) String c) {

        TagTouch touch() {
            return new TagTouch(number, e, c);
        }
    }

    /** At least one of the three. */
    record EvidenceRequest(
            CompletionController.@Nullable @Valid Location location, @Nullable @Size(max = 40) String bssid,
            @Nullable @Valid TouchedTag tag) {}

    private final Intake intake;
    private final CheckInStore records;
    private final VenueTags tags;
    private final RateLimits limits;
    private final CheckInWords words;
    private final Clock clock;

    EvidenceController(
            Intake intake, CheckInStore records, VenueTags tags, RateLimits limits, CheckInWords words, Clock clock) {
        this.intake = intake;
        this.records = records;
        this.tags = tags;
        this.limits = limits;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/app/api/check-in/records/{id}/evidence")
    @ForMembers
    ResponseEntity<CheckInAnswer> add(
            @PathVariable RecordId id, @RequestHeader(OperationHeaders.KEY) String key,
            @Valid @RequestBody EvidenceRequest request, Caller caller) {
        MemberId member = new MemberId(caller.subject());
        MoreEvidence more = more(id, member, request);
        OperationKey named = new OperationKey("member:" + member.text(), OperationHeaders.checked(key));
        Receipt<CheckInResult> receipt = once(new Operation<>(named, AddEvidence.KIND, more, clock.instant()));
        return ResponseEntity.ok()
                .header(OperationHeaders.REPLAYED, Boolean.toString(receipt.replayed()))
                .body(receipt.answer().said(words));
    }

    private static MoreEvidence more(RecordId id, MemberId member, EvidenceRequest request) {
        TouchedTag tag = request.tag();
        Evidence evidence = Given.evidence(request.location(), false, request.bssid(), null);
        if (evidence.position() == null && evidence.network() == null && tag == null) {
            throw new Refused(CheckinProblem.EVIDENCE_MISSING);
        }
        return new MoreEvidence(id, member, evidence, tag == null ? null : tag.touch());
    }

    /** A touch is spent when it is verified: what has ended already is not verified again. */
    private Receipt<CheckInResult> once(Operation<MoreEvidence> operation) {
        MoreEvidence more = operation.command();
        if (more.touch() != null) {
            Optional<Receipt<CheckInResult>> ended = intake.find(operation);
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        limits.tryUse(TRIES, more.member().text()).ifPresent(wait -> {
            throw new Refused(CheckinProblem.EVIDENCE_OFTEN, Map.of("wait", wait)).retryAfter(wait);
        });
        if (more.touch() != null) {
            mustProve(more, more.touch());
        }
        return intake.submit(operation);
    }

    private void mustProve(MoreEvidence more, TagTouch touch) {
        StoredCheckIn record = records.find(more.record())
                .filter(found -> more.member().equals(found.member()))
                .orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        VerifiedCode verified = tags.verifyTouch(touch, more.member());
        if (verified.method() != Method.NFC_DYNAMIC || !verified.session().id().equals(record.session())) {
            throw new Refused(CheckinProblem.TAG_PROVES_NOTHING);
        }
    }
}
