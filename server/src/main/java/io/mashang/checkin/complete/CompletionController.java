package io.mashang.checkin.complete;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Datum;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.attempt.Attempts;
import io.mashang.checkin.face.FaceProof;
import io.mashang.checkin.model.ClaimSeal;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.CheckInAnswer;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.identity.MemberId;
import io.mashang.intake.Intake;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Receipt;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.OperationHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompletionController {

    /** @param mocked the phone says that the position was made up by an app; null when it cannot tell */
    record Location(
            double latitude, double longitude, double accuracyMeters, @NotNull Datum datum, @Nullable Boolean mocked) {

        Position position() {
            return new Position(latitude, longitude, accuracyMeters, datum);
        }
    }

    /**
     * @param bssid the access point that the phone is connected to, null when it cannot tell
     * @param deviceKey as at the claim; null when the phone keeps none
     * @param face what a comparison gave; null when none was made, and then a person looks where faces are asked for
     */
    record CompletionRequest(
            @NotBlank @Size(max = 200) String claimId, @Nullable @Valid Location location, boolean locationRefused,
            @Nullable @Size(max = 40) String bssid, @Nullable @Size(max = 64) String deviceKey,
            @Nullable @Size(max = 120) String face) {}

    private final Intake intake;
    private final Sessions sessions;
    private final ClaimSeal seal;
    private final FaceProof faces;
    private final CheckInWords words;
    private final Attempts attempts;
    private final Clock clock;

    CompletionController(
            Intake intake, Sessions sessions, ClaimSeal seal, FaceProof faces, CheckInWords words, Attempts attempts, Clock clock) {
        this.intake = intake;
        this.sessions = sessions;
        this.seal = seal;
        this.faces = faces;
        this.words = words;
        this.attempts = attempts;
        this.clock = clock;
    }

    @PostMapping("/app/api/check-in/completions")
    @ForMembers
    ResponseEntity<CheckInAnswer> complete(
            @RequestHeader(OperationHeaders.KEY) String key, @Valid @RequestBody CompletionRequest request, Caller caller,
            HttpServletRequest http) {
        MemberId member = new MemberId(caller.subject());
        ClaimTicket ticket = seal.open(request.claimId())
                .filter(opened -> opened.member().equals(member) && isOf(opened, request.deviceKey()))
                .orElseThrow(() -> new Refused(CheckinProblem.CLAIM_INVALID));
        CheckInSession session = sessions.find(ticket.session()).orElse(null);
        Receipt<CheckInResult> receipt = attempts.counted(ticket, session, http, () -> submit(key, request, ticket));
        CheckInResult result = receipt.answer();
        if (session != null && !receipt.replayed()) {
            attempts.recorded(ticket, session, result.state(), result.findings(), http);
        }
        return ResponseEntity.ok()
                .header(OperationHeaders.REPLAYED, Boolean.toString(receipt.replayed()))
                .body(result.said(words));
    }

    /** A claim made by one phone is not completed by another; a phone that says nothing may. */
    private static boolean isOf(ClaimTicket ticket, @Nullable String deviceKey) {
        DeviceKey device = ticket.device();
        return device == null || deviceKey == null || deviceKey.isBlank() || device.equals(DeviceKey.of(deviceKey));
    }

    private Receipt<CheckInResult> submit(String key, CompletionRequest request, ClaimTicket ticket) {
        Completion completion = completion(request, ticket);
        MemberId member = ticket.member();
        OperationKey operation = new OperationKey("member:" + member.text(), OperationHeaders.checked(key));
        Receipt<CheckInResult> receipt =
                intake.submit(new Operation<>(operation, RecordCheckIns.KIND, completion, clock.instant()));
        receipt.answer();
        return receipt;
    }

    private Completion completion(CompletionRequest request, ClaimTicket ticket) {
        Location location = request.location();
        Evidence evidence = Given.evidence(
                location, request.locationRefused(), request.bssid(), faces.open(ticket, request.face()));
        sessions.find(ticket.session())
                .map(CheckInSession::place)
                .ifPresent(place -> Given.mustAnswer(place, ticket.method(), evidence));
        return new Completion(ticket, evidence);
    }
}
