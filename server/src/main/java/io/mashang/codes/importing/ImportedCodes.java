package io.mashang.codes.importing;

import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.ScannedText;
import io.mashang.identity.MemberId;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds codes that were made elsewhere. Their form is unknown, so only their length can rule a text out without a look. */
@Component
public class ImportedCodes {

    private static final Limit LOOKS = new Limit("codes.imported-looks", 60, Duration.ofMinutes(1));
    private static final long LENGTHS_LIVE_NANOS = Duration.ofSeconds(1).toNanos();

    private final ImportedCodeStore store;
    private final CodeHash hash;
    private final RateLimits limits;
    private volatile List<ImportedCodeStore.Lengths> lengths = List.of();
    private volatile long readAt;
    private volatile boolean everRead;

    ImportedCodes(ImportedCodeStore store, CodeHash hash, RateLimits limits) {
        this.store = store;
        this.hash = hash;
        this.limits = limits;
    }

    /** False when no import has codes of this length; costs one statement a second at most. */
    public boolean mayContain(String scanned) {
        List<ImportedCodeStore.Lengths> known = lengths();
        return candidates(scanned).anyMatch(text -> known.stream().anyMatch(range -> range.contains(text.length())));
    }

    /** Empty when it is unknown or its import has not been completed. */
    public Optional<Genuine> find(MemberId member, String scanned) {
        limits.use(LOOKS, member.text());
        return store.find(candidates(scanned).map(hash::of).toList())
                .map(found -> new Genuine(found.serial(), found.batch(), Family.INNER));
    }

    /** Whether the printer encoded the code alone or in an address of its own, the file may have listed either. */
    private static Stream<String> candidates(String scanned) {
        return Stream.of(scanned.trim(), ScannedText.lastPart(scanned)).distinct();
    }

    private List<ImportedCodeStore.Lengths> lengths() {
        long now = System.nanoTime();
        if (!everRead || now - readAt > LENGTHS_LIVE_NANOS) {
            readAt = now;
            everRead = true;
            lengths = store.lengths();
        }
        return lengths;
    }

    /** An import has been completed here. */
    void refresh() {
        everRead = false;
    }
}
