package io.mashang.checkin.attempt;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.VenueCodes;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.TimeClasses;
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
    private final Clock clock;

    Attempts(AttemptCounts counts, VenueCodes codes, Clock clock) {
        this.counts = counts;
        this.codes = codes;
        this.clock = clock;
    }

    public void claimed(ClaimTicket ticket, CheckInSession session, HttpServletRequest request) {
        quietly(() -> count(session, ticket.method(), request, AttemptOutcome.CLAIMED, "", null));
    }

    /** @param session whose code it was; null when nobody can know */
    public void claimRefused(@Nullable CheckInSession session, Method method, Refused refused, HttpServletRequest request) {
        if (session != null && refused.problem() != CheckinProblem.ALREADY_CHECKED_IN) {
            quietly(() -> count(session, method, request, AttemptOutcome.CLAIM_REFUSED, refused.problem().code(), null));
        }
    }

    /** Recorded just now, not an answer given again. */
    public void recorded(
            ClaimTicket ticket, CheckInSession session, RecordState state, List<Finding> findings, HttpServletRequest request) {
        boolean waits = state == RecordState.PENDING;
        String reason = waits ? firstDoubt(findings) : "";
        quietly(() -> count(
                session, ticket.method(), request, waits ? AttemptOutcome.PENDING : AttemptOutcome.DONE, reason, sinceScan(ticket)));
    }

    /** Does it, and counts when it is refused or fails. */
    public <T> T counted(ClaimTicket ticket, @Nullable CheckInSession session, HttpServletRequest request, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (session != null && refused.problem() != CheckinProblem.ALREADY_CHECKED_IN) {
                boolean kept = !refused.problem().status().isError();
                quietly(() -> count(
                        session, ticket.method(), request, kept ? AttemptOutcome.KEPT : AttemptOutcome.REFUSED,
                        kept ? "" : refused.problem().code(), kept ? null : sinceScan(ticket)));
            }
            throw refused;
        } catch (RuntimeException e) {
            if (session != null) {
                quietly(() -> count(session, ticket.method(), request, AttemptOutcome.FAILED, "", sinceScan(ticket)));
            }
            throw e;
        }
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
            CheckInSession session, Method method, HttpServletRequest request, AttemptOutcome outcome, String reason,
            @Nullable Duration took) {
        boolean shown = method == Method.ROTATING_QR;
        VenueCodes.QrSetting setting = shown ? codes.settingOf(session.id()).orElse(null) : null;
        long millis = took == null ? 0 : Math.max(0, took.toMillis());
        counts.add(
                new AttemptKind(
                        session.activity().value(), clock.instant().atZone(session.zone()).toLocalDate(), method.name(),
                        setting == null ? 0 : setting.stepSeconds(), setting == null ? "-" : setting.errorCorrection(),
                        Channel.of(request.getHeader(HttpHeaders.USER_AGENT)), outcome, reason,
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
