package io.mashang.checkin.owncode;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.mashang.checkin.model.OwnCode;
import io.mashang.checkin.model.OwnCodeSeal;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.web.QrModules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OwnCodeController {

    /**
     * @param modules rows of {@code 0} and {@code 1}, 1 is dark, without the quiet zone
     * @param remainingMillis ask again then; the phone's own clock does not matter
     */
    record OwnCodeView(String content, List<String> modules, int stepSeconds, long remainingMillis) {}

    private final OwnCodeSeal seal;
    private final Clock clock;

    OwnCodeController(OwnCodeSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** The member's current code, to be shown to staff at the door. */
    @GetMapping("/app/api/check-in/own-code")
    @ForMembers
    OwnCodeView show(Caller caller) {
        Instant now = clock.instant();
        OwnCode code = OwnCode.at(new MemberId(caller.subject()), now);
        String content = seal.seal(code);
        return new OwnCodeView(
                content, QrModules.of(content, ErrorCorrectionLevel.M), (int) OwnCode.STEP.toSeconds(),
                code.remaining(now).toMillis());
    }
}
