package io.mashang.checkin.face;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.ClaimSeal;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.FaceResult;
import io.mashang.checkin.model.FaceResult.Outcome;
import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@ForMembers
@RequestMapping("/app/api/face")
class FaceController {

    private static final Limit GIVEN = new Limit("face-reference", 5, Duration.ofHours(24));

    /**
     * @param on faces are compared in this installation
     * @param consentVersion of the text to agree to
     * @param referenceAt when the picture to compare with was given; null when there is none
     */
    record FaceView(boolean on, boolean consentGiven, String consentVersion, @Nullable Instant referenceAt, int keepDays) {}

    /** @param face to complete with; whatever it says, the check-in is recorded */
    record ComparedView(Outcome outcome, String face) {}

    private final FacesAsked asked;
    private final FacePictures pictures;
    private final GiveReference give;
    private final CompareFace compare;
    private final FaceProof proof;
    private final ClaimSeal claims;
    private final ReferenceStore references;
    private final Consents consents;
    private final RateLimits limits;

    FaceController(
            FacesAsked asked, FacePictures pictures, GiveReference give, CompareFace compare, FaceProof proof, ClaimSeal claims,
            ReferenceStore references, Consents consents, RateLimits limits) {
        this.asked = asked;
        this.pictures = pictures;
        this.give = give;
        this.compare = compare;
        this.proof = proof;
        this.claims = claims;
        this.references = references;
        this.consents = consents;
        this.limits = limits;
    }

    @GetMapping
    FaceView mine(Caller caller) {
        MemberId member = new MemberId(caller.subject());
        FaceSettings settings = asked.settings();
        return new FaceView(
                settings.on(), consents.isGiven(member, ConsentPurpose.FACE), ConsentPurpose.FACE.currentVersion(),
                references.givenAt(member).orElse(null), settings.keepDays());
    }

    /** The consent for faces is given beforehand; withdrawing it deletes the picture. */
    @PostMapping(path = "/reference", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FaceView reference(@RequestParam MultipartFile picture, Caller caller) throws IOException {
        MemberId member = new MemberId(caller.subject());
        limits.use(GIVEN, member.text());
        give.give(member, pictures.clean(picture));
        return mine(caller);
    }

    /** Between claim and completion. The picture is compared and not kept. */
    @PostMapping(path = "/comparisons", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ComparedView compare(@RequestParam String claimId, @RequestParam MultipartFile picture, Caller caller) throws IOException {
        MemberId member = new MemberId(caller.subject());
        ClaimTicket ticket = claims.open(claimId)
                .filter(opened -> opened.member().equals(member))
                .orElseThrow(() -> new Refused(CheckinProblem.CLAIM_INVALID));
        FaceResult result = compare.compare(ticket, pictures.clean(picture));
        return new ComparedView(result.outcome(), proof.seal(ticket, result));
    }
}
