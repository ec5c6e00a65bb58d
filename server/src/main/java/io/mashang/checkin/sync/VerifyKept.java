package io.mashang.checkin.sync;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.KeptCode;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.Sessions;
import io.mashang.activities.VenueCodes;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.complete.Given;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.KeptScan;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a check-in from a phone's memory may be recorded at all. Nothing of a refusal is kept: once its reason is gone, the
 * same record is taken. Unreadable, forged and foreign codes and impossible values cost no SQL.
 */
@Component
class VerifyKept {

    /** What the way of the server's time to the phone may have taken. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final Duration LONGEST_MEMORY = Duration.ofDays(60);

    private final VenueCodes codes;
    private final Sessions sessions;
    private final Roster roster;
    private final Members members;
    private final Clock clock;

    VerifyKept(VenueCodes codes, Sessions sessions, Roster roster, Members members, Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.roster = roster;
        this.members = members;
        this.clock = clock;
    }

    KeptCheckIn verify(KeptRecord record, MemberId member) {
        KeptRecord.KeptLocation location = record.location();
        Evidence evidence = Given.evidence(
                location == null ? null : location.position(), location == null, record.bssid(),
                location != null && Boolean.TRUE.equals(location.mocked()), null);
        Instant phoneAt = phoneAt(record.phoneTime());
        KeptCode code = code(record, member, phoneAt);
        CheckInSession session = code.session();
        KeptScan scan = new KeptScan(provenAt(code), code.goodUntil(), phoneAt);
        sessions.whyNotOpen(session, scan.at()).ifPresent(refused -> {
            throw refused;
        });
        if (!session.takesArrivalsAt(scan.at())) {
            throw sessions.whyNoArrival(session, scan.at());
        }
        mustBelong(session, member);
        return new KeptCheckIn(member, session.id(), code.method(), code.display(), scan, evidence, device(record.deviceKey()));
    }

    private static @Nullable DeviceKey device(@Nullable String key) {
        return key == null || key.isBlank() ? null : DeviceKey.of(key);
    }

    private @Nullable Instant phoneAt(KeptRecord.@Nullable PhoneTime told) {
        if (told == null) {
            return null;
        }
        Instant now = clock.instant();
        boolean possible = told.elapsedMillis() >= 0
                && told.elapsedMillis() <= LONGEST_MEMORY.toMillis()
                && told.serverTime().isAfter(now.minus(LONGEST_MEMORY))
                && told.serverTime().isBefore(now.plus(AHEAD))
                && told.serverTime().plusMillis(told.elapsedMillis()).isBefore(now.plus(AHEAD));
        if (!possible) {
            throw new Refused(CheckinProblem.PHONE_TIME_IMPOSSIBLE);
        }
        return told.serverTime().plusMillis(told.elapsedMillis()).truncatedTo(ChronoUnit.MILLIS);
    }

    private KeptCode code(KeptRecord record, MemberId member, @Nullable Instant phoneAt) {
        String token = record.token();
        String typed = record.activityCode();
        if (token != null) {
            return codes.verifyKeptToken(token.strip());
        }
        if (typed == null) {
            throw new Refused(ActivitiesProblem.CODE_UNREADABLE);
        }
        if (phoneAt == null) {
            throw new Refused(CheckinProblem.PHONE_TIME_IMPOSSIBLE);
        }
        return codes.verifyKeptCode(typed, member, phoneAt);
    }

    /** A screen shows nothing before the session opens: the step that was under way then was shown from then on. */
    private static @Nullable Instant provenAt(KeptCode code) {
        Instant shownAt = code.shownAt();
        Instant opensAt = code.session().opensAt();
        boolean underWay = shownAt != null
                && shownAt.isBefore(opensAt)
                && code.goodUntil() != null
                && code.goodUntil().isAfter(opensAt);
        return underWay ? opensAt : shownAt;
    }

    private void mustBelong(CheckInSession session, MemberId member) {
        Participant participant = roster.find(new Entrant(session.activity(), member)).orElse(null);
        boolean admitted = session.admission() == Admission.OPEN || (participant != null && participant.listed());
        if ((session.phoneNeeded() || !admitted) && !members.hasPhone(member)) {
            throw new Refused(CheckinProblem.PHONE_NEEDED);
        }
        if (!admitted) {
            throw new Refused(CheckinProblem.NOT_ON_ROSTER);
        }
    }
}
