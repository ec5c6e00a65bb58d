package io.mashang.codes.redeem;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.custody.Leak;
import io.mashang.codes.custody.RaiseLeaks;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of genuine codes that are not in use: whoever had them is asked about it. Codes that give points cost nothing here. */
@Component
class TraceLeaks {

    private static final Set<Object> SIGNS = Set.of(CodesProblem.NOT_ACTIVE_YET, CodesProblem.CODE_RECALLED, CodesProblem.BATCH_VOID);

    private final RaiseLeaks raiseLeaks;

    TraceLeaks(RaiseLeaks raiseLeaks) {
        this.raiseLeaks = raiseLeaks;
    }

    static boolean isSign(Object problem) {
        return SIGNS.contains(problem);
    }

    static Leak leak(RedeemCommand command, BatchFacts facts, Instant at) {
        return new Leak(command.member(), command.serial(), facts.batch(), facts.productName(), facts.number(), facts.state(),
                facts.holder(), at);
    }

    void raise(List<Leak> leaks) {
        raiseLeaks.raise(leaks);
    }
}
