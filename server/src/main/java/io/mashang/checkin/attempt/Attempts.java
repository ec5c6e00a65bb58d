package io.mashang.checkin.attempt;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.activities.VenueCodes;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.TimeClasses;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Counts how tries to check in end. Counting is addition in memory; whatever goes wrong with it, the check-in goes on. Tries whose
 * activity nobody can know, such as forged codes, are not counted, and neither is somebody who is checked in already.
 */
@Component
public class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final AttemptCounts counts;
    private final VenueCodes codes;
    private final Sessions sessions;
    private final Clock clock;

    Attempts(AttemptCounts counts, VenueCodes codes, Sessions sessions, Clock clock) {
        this.counts = counts;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void claimed(ClaimTicket ticket, CheckInSession session, HttpServletRequest request) {
        quietly(() -> count(session, ticket.method(), channel(request), AttemptOutcome.CLAIMED, "", null));
    }

    /** @param session whose code it was; null when nobody can know */
    public void claimRefused(@Nullable CheckInSession session, Method method, Refused refused, HttpServletRequest request) {
        if (session != null && refused.problem() != CheckinProblem.ALREADY_CHECKED_IN) {
            quietly(() -> count(session, method, channel(request), AttemptOutcome.CLAIM_REFUSED, refused.problem().code(), null));
        }
    }

    /** Recorded just now, not an answer given again. */
    public void recorded(
            ClaimTicket ticket, CheckInSession session, RecordState state, List<Finding> findings, HttpServletRequest request) {
        boolean waits = state == RecordState.PENDING;
        String reason = waits ? firstDoubt(findings) : "";
        quietly(() -> count(
                session, ticket.method(), channel(request), waits ? AttemptOutcome.PENDING : AttemptOutcome.DONE, reason, sinceScan(ticket)));
    }

    /** Does it, and counts when it is refused or fails. */
    public <T> T counted(ClaimTicket ticket, @Nullable CheckInSession session, HttpServletRequest request, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (session != null && refused.problem() != CheckinProblem.ALREADY_CHECKED_IN) {
                boolean kept = !refused.problem().status().isError();
                quietly(() -> count(
                        session, ticket.method(), channel(request), kept ? AttemptOutcome.KEPT : AttemptOutcome.REFUSED,
                        kept ? "" : refused.problem().code(), kept ? null : sinceScan(ticket)));
            }
            throw refused;
        } catch (RuntimeException e) {
            if (session != null) {
                quietly(() -> count(session, ticket.method(), channel(request), AttemptOutcome.FAILED, "", sinceScan(ticket)));
            }
            throw e;
        }
    }

    /** From a phone's memory, recorded just now, not an answer given again. */
    public void uploaded(SessionId id, Method method, RecordState state, List<Finding> findings) {
        boolean waits = state == RecordState.PENDING;
        quietly(() -> {
            CheckInSession session = sessions.known(id);
            count(session, method, Channel.UPLOAD, AttemptOutcome.CLAIMED, "", null);
            count(
                    session, method, Channel.UPLOAD, waits ? AttemptOutcome.PENDING : AttemptOutcome.DONE,
                    waits ? firstDoubt(findings) : "", null);
        });
    }

    /** What is only kept for later is sent again, and counted then. */
    public void uploadRefused(SessionId session, Method method, Problem problem) {
        quietly(() -> countRefused(sessions.known(session), method, problem));
    }

    /** As {@link #uploadRefused(SessionId, Method, Problem)}, for a token of whichever activity. */
    public void uploadRefused(String token, Problem problem) {
        quietly(() -> codes.ownerOf(token.strip()).ifPresent(owner -> countRefused(owner, Method.ROTATING_QR, problem)));
    }

    private void countRefused(CheckInSession session, Method method, Problem problem) {
        if (problem.status().is4xxClientError() && problem != CheckinProblem.ALREADY_CHECKED_IN) {
            count(session, method, Channel.UPLOAD, AttemptOutcome.CLAIM_REFUSED, problem.code(), null);
        }
    }

    private static Channel channel(HttpServletRequest request) {
        return Channel.of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static String firstDoubt(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.signal().points() > 0)
                .map(finding -> finding.signal().code())
                .findFirst()
                .orElse("");
    }

    private Duration sinceScan(ClaimTicket ticket) {
        return Duration.between(ticket.claimedAt(), clock.instant());
    }

    private void count(
            CheckInSession session, Method method, Channel channel, AttemptOutcome outcome, String reason,
            @Nullable Duration took) {
        boolean shown = method == Method.ROTATING_QR;
        VenueCodes.QrSetting setting = shown ? codes.settingOf(session.id()).orElse(null) : null;
        long millis = took == null ? 0 : Math.max(0, took.toMillis());
        counts.add(
                new AttemptKind(
                        session.activity().value(), clock.instant().atZone(session.zone()).toLocalDate(), method.name(),
                        setting == null ? 0 : setting.stepSeconds(), setting == null ? "-" : setting.errorCorrection(),
                        channel, outcome, reason,
                        took == null ? 0 : TimeClasses.of(millis)),
                millis);
    }

    private static void quietly(Runnable count) {
        try {
            count.run();
        } catch (RuntimeException e) {
            log.debug("a try was not counted: {}", e.toString());
        }
    }
}
