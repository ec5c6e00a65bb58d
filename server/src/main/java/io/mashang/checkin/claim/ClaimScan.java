package io.mashang.checkin.claim;

import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.Sessions;
import io.mashang.activities.VerifiedCode;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Passage;
import io.mashang.checkin.record.PastCheckIns;
import io.mashang.checkin.risk.WechatRanks;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a verified code or touch into a claim. It records nothing: claiming again gives another claim. */
@Component
class ClaimScan {

    record Claim(ClaimTicket ticket, CheckInSession session, Direction direction) {}

    private final Sessions sessions;
    private final Roster roster;
    private final Members members;
    private final PastCheckIns past;
    private final WatchPace pace;
    private final WechatRanks ranks;
    private final Clock clock;

    ClaimScan(
            Sessions sessions, Roster roster, Members members, PastCheckIns past, WatchPace pace, WechatRanks ranks, Clock clock) {
        this.sessions = sessions;
        this.roster = roster;
        this.members = members;
        this.past = past;
        this.pace = pace;
        this.ranks = ranks;
        this.clock = clock;
    }

    /** @param address where it came from on the network; not kept */
    Claim claim(VerifiedCode code, MemberId member, @Nullable DeviceKey device, String address) {
        CheckInSession session = code.session();
        sessions.mustBeOpen(session);
        Participant participant = roster.find(new Entrant(session.activity(), member)).orElse(null);
        boolean admitted = session.admission() == Admission.OPEN || (participant != null && participant.listed());
        boolean phoneMissing = (session.phoneNeeded() || !admitted) && !members.hasPhone(member);
        if (!admitted && !phoneMissing) {
            throw new Refused(CheckinProblem.NOT_ON_ROSTER);
        }
        Instant now = clock.instant();
        Direction direction = participant == null
                ? Passage.of(session, null, now)
                : past.mustBeNew(session, participant.id(), now);
        if (participant == null && direction == Direction.OUT) {
            throw new Refused(CheckinProblem.NOT_CHECKED_IN);
        }
        ClaimTicket ticket = new ClaimTicket(
                member, session.id(), code.method(), code.display(), code.shownAt(), now, phoneMissing, device,
                pace.claimed(code, member, address, now));
        ranks.ask(member, address);
        return new Claim(ticket, session, direction);
    }
}
