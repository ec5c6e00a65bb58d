package io.mashang.checkin.face;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.FaceResult;
import io.mashang.checkin.model.FaceResult.Outcome;
import io.mashang.platform.crypto.FieldSealer;
import io.mashang.platform.problem.Refused;
import java.nio.BufferUnderflowException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what came of a comparison as text that the phone carries from there to the completion: sealed, so that only this
 * installation makes it and nobody reads the score from it; good for this claim alone.
 */
@Component
public class FaceProof {

    private static final String TABLE = "face proof";

    private final FieldSealer sealer;

    FaceProof(FieldSealer sealer) {
        this.sealer = sealer;
    }

    String seal(ClaimTicket ticket, FaceResult result) {
        String text = result.outcome() + ":" + (result.score() == null ? "" : result.score());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                sealer.seal(text, TABLE, claim(ticket), ticket.member().value()));
    }

    /** @param text null when nothing was compared */
    public @Nullable FaceResult open(ClaimTicket ticket, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            return read(sealer.open(sealed, TABLE, claim(ticket), ticket.member().value()));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException e) {
            throw new Refused(CheckinProblem.FACE_RESULT_INVALID);
        }
    }

    private static FaceResult read(String text) {
        int colon = text.indexOf(':');
        String score = text.substring(colon + 1);
        return new FaceResult(Outcome.valueOf(text.substring(0, colon)), score.isEmpty() ? null : Integer.valueOf(score));
    }

    private static String claim(ClaimTicket ticket) {
        return ticket.session().text() + "@" + ticket.claimedAt().toEpochMilli();
    }
}
