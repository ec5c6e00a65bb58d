package io.mashang.checkin.claim;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.TagTouch;
import io.mashang.activities.VenueCodes;
import io.mashang.activities.VenueTags;
import io.mashang.activities.VerifiedCode;
import io.mashang.checkin.Direction;
import io.mashang.checkin.attempt.Attempts;
import io.mashang.checkin.face.FacesAsked;
import io.mashang.checkin.model.ClaimSeal;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClaimController {

    /**
     * One of the three.
     *
     * @param deviceKey a random text that the phone made at its first start and keeps; null when it has none
     */
    record ClaimRequest(
            @Nullable @Size(max = 200) String token, @Nullable @Size(max = 40) String activityCode,
            @Nullable @Valid TouchRequest tag, @Nullable @Size(max = 64) String deviceKey) {}

    /** @param e what the chip wrote into its address, c its proof; absent for a static tag */
    record TouchRequest(
            @NotBlank @Size(max = 40) String number, @Nullable @Size(max = 100) String e, @Nullable @Size(max = 100) String c) {}

    /**
     * @param wifi the venue's Wi-Fi helps to prove the place
     * @param face whether a picture is to be taken, or one to compare with is to be given first; who would rather not completes
     *     without, and a person looks
     */
    record Needs(boolean location, boolean wifi, boolean phone, FacesAsked.Need face) {}

    /** @param direction out when the person is in already and the session asks people to check out */
    record ClaimedSession(
            String title, String placeName, ZoneId timeZone, Instant startsAt, Instant endsAt, Needs needs, Direction direction) {}

    record ClaimView(String claimId, long expiresInSeconds, Instant serverTime, ClaimedSession session) {}

    private final VenueCodes codes;
    private final VenueTags tags;
    private final ClaimScan claimScan;
    private final ClaimSeal seal;
    private final FacesAsked faces;
    private final Attempts attempts;

    ClaimController(
            VenueCodes codes, VenueTags tags, ClaimScan claimScan, ClaimSeal seal, FacesAsked faces, Attempts attempts) {
        this.codes = codes;
        this.tags = tags;
        this.claimScan = claimScan;
        this.seal = seal;
        this.faces = faces;
        this.attempts = attempts;
    }

    @PostMapping("/app/api/check-in/claims")
    @ForMembers
    ClaimView claim(@Valid @RequestBody ClaimRequest request, Caller caller, HttpServletRequest http) {
        ClaimScan.Claim claim = claimed(request, new MemberId(caller.subject()), http);
        CheckInSession session = claim.session();
        return new ClaimView(
                seal.seal(claim.ticket()), claim.ticket().lifetime().toSeconds(), claim.ticket().claimedAt(),
                new ClaimedSession(
                        session.title(), session.placeName(), session.zone(), session.startsAt(), session.endsAt(),
                        needs(session, claim.ticket()), claim.direction()));
    }

    private static @Nullable DeviceKey device(@Nullable String key) {
        return key == null || key.isBlank() ? null : DeviceKey.of(key);
    }

    private Needs needs(CheckInSession session, ClaimTicket ticket) {
        PlaceRule place = session.place();
        FacesAsked.Need face = faces.of(session.activity(), ticket.member());
        if (place == null || ticket.method() == Method.NFC_DYNAMIC) {
            return new Needs(false, false, ticket.phoneMissing(), face);
        }
        return new Needs(place.hasFences(), place.hasNetworks(), ticket.phoneMissing(), face);
    }

    private ClaimScan.Claim claimed(ClaimRequest request, MemberId member, HttpServletRequest http) {
        VerifiedCode code = null;
        try {
            code = verified(request, member);
            ClaimScan.Claim claim = claimScan.claim(code, member, device(request.deviceKey()), http.getRemoteAddr());
            attempts.claimed(claim.ticket(), claim.session(), http);
            return claim;
        } catch (Refused refused) {
            String token = request.token();
            if (code != null) {
                attempts.claimRefused(code.session(), code.method(), refused, http);
            } else if (token != null) {
                CheckInSession owner = codes.ownerOf(token.strip()).orElse(null);
                attempts.claimRefused(owner, Method.ROTATING_QR, refused, http);
            }
            throw refused;
        }
    }

    private VerifiedCode verified(ClaimRequest request, MemberId member) {
        String token = request.token();
        String typed = request.activityCode();
        TouchRequest tag = request.tag();
        if (token != null) {
            return codes.verifyToken(token.strip());
        }
        if (typed != null) {
            return codes.verifyActivityCode(typed, member);
        }
        if (tag != null) {
            return tags.verifyTouch(new TagTouch(tag.number(), tag.e(), tag.c()), member);
        }
        throw new Refused(ActivitiesProblem.CODE_UNREADABLE);
    }
}
