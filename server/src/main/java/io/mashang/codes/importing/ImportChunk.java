package io.mashang.codes.importing;

import io.mashang.codes.importing.ImportStore.Conflict;
import io.mashang.codes.model.CodeLine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores some lines of a file in one transaction, with the progress that they make. */
@Component
class ImportChunk {

    private static final String INVALID = "invalid";
    private static final String DUPLICATE = "duplicate-in-file";
    private static final String KNOWN = "already-known";

    record Line(long number, String column) {}

    /** @param reported how many conflicts have been written down so far */
    record Position(CodeImport.Counts counts, long nextSerial, long reported) {}

    private final ImportedCodeStore codes;
    private final ImportStore imports;
    private final CodeHash hash;
    private final Clock clock;

    ImportChunk(ImportedCodeStore codes, ImportStore imports, CodeHash hash, Clock clock) {
        this.codes = codes;
        this.imports = imports;
        this.hash = hash;
        this.clock = clock;
    }

    @Transactional
    public Position store(long importId, List<Line> lines, Position at, long mostReported) {
        Map<ByteBuffer, Line> fresh = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Line line : lines) {
            if (!CodeLine.isCode(line.column())) {
                conflicts.add(new Conflict(line.number(), INVALID));
            } else if (fresh.putIfAbsent(ByteBuffer.wrap(hash.of(line.column())), line) != null) {
                conflicts.add(new Conflict(line.number(), DUPLICATE));
            }
        }
        long next = add(importId, fresh, at.nextSerial(), conflicts);
        CodeImport.Counts counts = at.counts().plus(
                next - at.nextSerial(), count(conflicts, DUPLICATE), count(conflicts, KNOWN), count(conflicts, INVALID));
        List<Conflict> reported = conflicts.stream().limit(Math.max(0, mostReported - at.reported())).toList();
        imports.recordConflicts(importId, reported);
        if (!imports.progress(importId, counts, clock.instant())) {
            throw new IllegalStateException("import " + importId + " was given up");
        }
        return new Position(counts, next, at.reported() + reported.size());
    }

    /** Serials without gaps for those that are new; the rest become conflicts. Returns the next free serial. */
    private long add(long importId, Map<ByteBuffer, Line> fresh, long nextSerial, List<Conflict> conflicts) {
        Map<ByteBuffer, ImportedCodeStore.Known> known = codes.known(fresh.keySet());
        known.forEach((code, owner) -> {
            Line line = fresh.remove(code);
            if (line != null) {
                conflicts.add(new Conflict(line.number(), owner.importId() == importId ? DUPLICATE : KNOWN));
            }
        });
        long next = nextSerial;
        Map<ByteBuffer, Long> serials = new LinkedHashMap<>();
        for (ByteBuffer code : fresh.keySet()) {
            serials.put(code, next++);
        }
        codes.add(serials, importId);
        return next;
    }

    private static long count(List<Conflict> conflicts, String reason) {
        return conflicts.stream().filter(conflict -> conflict.reason().equals(reason)).count();
    }
}
