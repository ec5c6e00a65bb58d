package io.mashang.codes.redeem;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.GenuineCodes;
import io.mashang.codes.importing.ImportedCodes;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Tells which code a member presents. Typos are refused by the check character and are never held against anybody; forged
 * codes are refused by computing and count; the database is asked only for codes that look like imported ones.
 */
@Component
class IdentifyCode {

    private final GenuineCodes genuineCodes;
    private final ImportedCodes importedCodes;
    private final WrongGuesses wrongGuesses;

    IdentifyCode(GenuineCodes genuineCodes, ImportedCodes importedCodes, WrongGuesses wrongGuesses) {
        this.genuineCodes = genuineCodes;
        this.importedCodes = importedCodes;
        this.wrongGuesses = wrongGuesses;
    }

    /** @param answered whether the member already has the answer to this request about that code: a lock-out keeps no answer back */
    Genuine identify(MemberId member, String scanned, Predicate<Genuine> answered) {
        Optional<CodeText> text = CodeText.parse(scanned);
        Optional<Genuine> genuine = text.flatMap(genuineCodes::read);
        boolean mayBeImported = genuine.isEmpty() && importedCodes.mayContain(scanned);
        if (text.isEmpty() && !mayBeImported) {
            throw new Refused(CodesProblem.CODE_MISTYPED);
        }
        if (wrongGuesses.isLockedOut(member) && genuine.filter(answered).isEmpty()) {
            wrongGuesses.refuseWhoIsLockedOut(member);
        }
        Genuine code = genuine
                .or(() -> mayBeImported ? importedCodes.find(member, scanned) : Optional.empty())
                .orElseThrow(() -> notFound(member, scanned, text.isPresent()));
        if (code.family() == Family.OUTER) {
            throw new Refused(CodesProblem.OUTER_CODE);
        }
        return code;
    }

    /** Somebody else's QR code is an address or far from any code: a mistake, not a guess. */
    private Refused notFound(MemberId member, String scanned, boolean ofOurForm) {
        if (!ofOurForm && scanned.contains("://")) {
            return new Refused(CodesProblem.CODE_MISTYPED);
        }
        wrongGuesses.count(member);
        return new Refused(CodesProblem.CODE_UNKNOWN);
    }
}
