package io.mashang.checkin.model;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Signals beside time and place: each is said with a number, none refuses. An address on the network alone is none. */
final class RiskFindings {

    /** The way from the screen to us, on top of the step. */
    private static final Duration WAY = Duration.ofSeconds(2);
    private static final int SAME_FIX_FROM = 3;
    private static final int FAST_KILOMETERS_PER_HOUR = 150;
    private static final int RAISED_RANK = 3;
    private static final int HIGH_RANK = 4;

    private RiskFindings() {}

    static List<Finding> of(CheckInSession session, ClaimTicket ticket, Evidence evidence, Others others) {
        List<Finding> findings = new ArrayList<>();
        if (evidence.mocked()) {
            findings.add(Finding.of(Signal.MOCKED_LOCATION));
        }
        device(others, findings);
        code(session, ticket, findings);
        if (others.sameFix() >= SAME_FIX_FROM) {
            findings.add(Finding.counted(Signal.SAME_FIX, others.sameFix()));
        }
        Integer speed = others.kilometersPerHour();
        if (speed != null && speed > FAST_KILOMETERS_PER_HOUR) {
            findings.add(Finding.counted(Signal.FAST_TRAVEL, speed));
        }
        if (others.wechatRank() >= HIGH_RANK) {
            findings.add(Finding.of(Signal.WECHAT_RISK_HIGH));
        } else if (others.wechatRank() >= RAISED_RANK) {
            findings.add(Finding.of(Signal.WECHAT_RISK));
        }
        return findings;
    }

    private static void device(Others others, List<Finding> findings) {
        if (others.onDeviceHere() > 0) {
            findings.add(Finding.counted(Signal.DEVICE_SHARED_HERE, others.onDeviceHere()));
        } else if (others.onDeviceLately() > 0) {
            findings.add(Finding.counted(Signal.DEVICE_SHARED, others.onDeviceLately()));
        }
    }

    /** How old a code is counts from the moment when the screen replaced it: a slow screen makes nobody suspicious. */
    private static void code(CheckInSession session, ClaimTicket ticket, List<Finding> findings) {
        if (ticket.method() != Method.ROTATING_QR) {
            return;
        }
        Duration over = Duration.between(ticket.shownAt(), ticket.claimedAt()).minus(session.codeStep());
        if (over.compareTo(WAY) > 0) {
            findings.add(Finding.counted(Signal.CODE_OLD, (int) over.toSeconds()));
        }
        if (ticket.pace() >= ClaimPace.SUSPICIOUS) {
            findings.add(Finding.counted(Signal.RELAY_PACE, ticket.pace()));
        }
    }
}
