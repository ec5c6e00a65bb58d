package io.mashang.codes.trace;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.alert.ForgedCodes;
import io.mashang.codes.batch.GenuineCodes;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.platform.crypto.BlindIndex;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.region.AddressRegions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells whether a product is genuine, to anybody. Typos and forged codes cost no statement, and whoever tries many forged
 * codes has to wait. The secret code inside is never judged here: that would tell a guesser without an account what is right.
 */
@Component
class TraceCode {

    private static final Limit LOOKS = new Limit("codes.trace", 60, Duration.ofMinutes(1));
    private static final Limit FORGED = new Limit("codes.trace-forged", 30, Duration.ofMinutes(15));
    private static final int VISITOR_BYTES = 16;

    /** What the person reads. */
    enum Advice {
        /** Nobody was here before. */
        FIRST,
        SEEN,
        SUSPICIOUS,
        NOT_RELEASED,
        RECALLED
    }

    record Answer(String product, TraceHistory history, Advice advice) {}

    private final GenuineCodes genuineCodes;
    private final TraceStore store;
    private final RecordLook recordLook;
    private final AddressRegions regions;
    private final RateLimits limits;
    private final ForgedCodes forgedCodes;
    private final BlindIndex visitors;
    private final Clock clock;

    TraceCode(
            GenuineCodes genuineCodes, TraceStore store, RecordLook recordLook, AddressRegions regions, RateLimits limits,
            ForgedCodes forgedCodes, KeyRing keys, Clock clock) {
        this.genuineCodes = genuineCodes;
        this.store = store;
        this.recordLook = recordLook;
        this.regions = regions;
        this.limits = limits;
        this.forgedCodes = forgedCodes;
        this.visitors = new BlindIndex(keys, "codes_trace_visit.visitor");
        this.clock = clock;
    }

    /**
     * @param visitor what the page made up for its reader, the same each time
     * @param source where the request comes from, as far as one household
     */
    Answer trace(String scanned, String visitor, String address, String source) {
        limits.use(LOOKS, source);
        limits.waiting(FORGED, source).ifPresent(wait -> {
            throw new Refused(CodesProblem.LOCKED_OUT, Map.of("wait", wait)).retryAfter(wait);
        });
        CodeText text = CodeText.parse(scanned).orElseThrow(() -> new Refused(CodesProblem.CODE_MISTYPED));
        if (text.domain().family() == Family.INNER) {
            throw new Refused(CodesProblem.INNER_CODE);
        }
        Genuine code = genuineCodes.read(text).orElseThrow(() -> forged(source));
        TraceStore.Product product = store.product(code);
        byte[] who = Arrays.copyOf(visitors.of(visitor), VISITOR_BYTES);
        Look look = new Look(clock.instant().truncatedTo(ChronoUnit.MILLIS), regions.of(address).orElse(null));
        TraceHistory history = recordLook.record(code, product.name(), who, look);
        return new Answer(product.name(), history, advice(product.state(), history));
    }

    private Refused forged(String source) {
        forgedCodes.saw();
        limits.tryUse(FORGED, source);
        return new Refused(CodesProblem.CODE_UNKNOWN);
    }

    private static Advice advice(CodeState state, TraceHistory history) {
        if (state == CodeState.VOID || state == CodeState.RECALLED) {
            return Advice.RECALLED;
        }
        if (state != CodeState.ACTIVE) {
            return Advice.NOT_RELEASED;
        }
        if (history.manyPeople() || history.farAway().isPresent()) {
            return Advice.SUSPICIOUS;
        }
        return history.others() == 0 ? Advice.FIRST : Advice.SEEN;
    }
}
