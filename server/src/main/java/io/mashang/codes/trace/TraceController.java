package io.mashang.codes.trace;

import io.mashang.platform.access.Anyone;
import io.mashang.platform.region.Region;
import io.mashang.platform.web.SourceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Is this product genuine? Without signing in. */
@RestController
class TraceController {

    /**
     * @param code what was scanned or typed
     * @param visitor made up by the page once for its reader, 8 to 64 characters; only a keyed hash of it is kept
     */
    record TraceRequest(@NotBlank @Size(max = 500) String code, @NotBlank @Size(min = 8, max = 64) String visitor) {}

    /**
     * A genuine product.
     *
     * @param firstCity where it was first looked up, as far as anybody knows
     * @param firstIsYou whether that was this reader
     * @param others how many other people have looked it up
     */
    record TraceView(
            String product, Instant firstAt, @Nullable String firstCity, boolean firstIsYou, long others,
            TraceCode.Advice advice) {}

    private final TraceCode traceCode;

    TraceController(TraceCode traceCode) {
        this.traceCode = traceCode;
    }

    @PostMapping("/app/api/codes/trace")
    @Anyone
    TraceView trace(@Valid @RequestBody TraceRequest request, HttpServletRequest http) {
        TraceCode.Answer answer =
                traceCode.trace(request.code(), request.visitor(), http.getRemoteAddr(), SourceAddress.of(http));
        TraceHistory history = answer.history();
        Region where = history.first().region();
        return new TraceView(
                answer.product(), history.first().at(), where == null ? null : where.name(), history.firstIsOwn(),
                history.others(), answer.advice());
    }
}
