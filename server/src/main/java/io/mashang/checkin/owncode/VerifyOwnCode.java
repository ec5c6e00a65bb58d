package io.mashang.checkin.owncode;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.OwnCode;
import io.mashang.checkin.model.OwnCodeSeal;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells whose code was scanned, with server time and without asking the database. */
@Component
public class VerifyOwnCode {

    private final OwnCodeSeal seal;
    private final Clock clock;

    VerifyOwnCode(OwnCodeSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Refused when it is something else, was not made here, or is not shown any more. */
    public MemberId memberOf(String scanned) {
        String text = scanned.strip().toUpperCase(Locale.ROOT);
        if (!OwnCodeSeal.isReadable(text)) {
            throw new Refused(CheckinProblem.OWN_CODE_UNREADABLE);
        }
        OwnCode code = seal.open(text).orElseThrow(() -> new Refused(CheckinProblem.OWN_CODE_UNKNOWN));
        if (!code.isTakenAt(clock.instant())) {
            throw new Refused(CheckinProblem.OWN_CODE_EXPIRED);
        }
        return code.member();
    }
}
