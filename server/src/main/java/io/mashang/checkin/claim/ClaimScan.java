package io.mashang.checkin.claim;

import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.Sessions;
import io.mashang.activities.VerifiedCode;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.record.PastCheckIns;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Turns a verified code or touch into a claim. It records nothing: claiming again gives another claim. */
@Component
class ClaimScan {

    record Claim(ClaimTicket ticket, CheckInSession session) {}

    private final Sessions sessions;
    private final Roster roster;
    private final Members members;
    private final PastCheckIns past;
    private final Clock clock;

    ClaimScan(Sessions sessions, Roster roster, Members members, PastCheckIns past, Clock clock) {
        this.sessions = sessions;
        this.roster = roster;
        this.members = members;
        this.past = past;
        this.clock = clock;
    }

    Claim claim(VerifiedCode code, MemberId member) {
        CheckInSession session = code.session();
        sessions.mustBeOpen(session);
        Participant participant = roster.find(new Entrant(session.activity(), member)).orElse(null);
        boolean admitted = session.admission() == Admission.OPEN || (participant != null && participant.listed());
        boolean phoneMissing = (session.phoneNeeded() || !admitted) && !members.hasPhone(member);
        if (!admitted && !phoneMissing) {
            throw new Refused(CheckinProblem.NOT_ON_ROSTER);
        }
        if (participant != null) {
            past.mustBeNew(session, participant.id());
        }
        ClaimTicket ticket = new ClaimTicket(
                member, session.id(), code.method(), code.display(), code.shownAt(), clock.instant(), phoneMissing);
        return new Claim(ticket, session);
    }
}
