package io.mashang.intake.journal;

import io.mashang.intake.kept.Keeper;
import io.mashang.intake.kept.KeptOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends operations and answers when they are on the disk; those that wait together share one fsync. It is read segment
 * by segment, oldest first; a segment whose operations are all recorded elsewhere is forgotten, or set aside when a part
 * of it could not be read.
 */
public final class Journal implements Keeper, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final int GROUP = 1_000;
    private static final long SEGMENT_BYTES = 8 * 1024 * 1024;

    private record Appending(byte[] content, CompletableFuture<Void> onDisk) {}

    /** What one segment holds. */
    public record Reading(Path segment, List<KeptOperation> operations, boolean damaged) {}

    private final JournalFolder folder;
    private final JsonMapper json;
    private final BlockingQueue<Appending> queue = new LinkedBlockingQueue<>(50_000);
    private final Thread writer;
    private volatile boolean open = true;
    private volatile @Nullable Path current;

    /** Operations of an earlier run are found again in {@code folder}. */
    public Journal(Path folder, JsonMapper json) {
        this.folder = new JournalFolder(folder);
        this.json = json;
        this.writer = Thread.ofPlatform().name("intake-journal").start(this::write);
    }

    /** Completes when the operation is on the disk, exceptionally when it could not be written: then it is not kept. */
    @Override
    public CompletableFuture<Void> keep(KeptOperation operation) {
        var appending = new Appending(json.writeValueAsBytes(operation), new CompletableFuture<>());
        if (appending.content().length > JournalSegment.MOST_BYTES) {
            return CompletableFuture.failedFuture(new IOException("too large for the journal"));
        }
        if (!open || !queue.offer(appending)) {
            return CompletableFuture.failedFuture(new IOException("the journal takes nothing more now"));
        }
        return appending.onDisk();
    }

    /** True while operations wait to be replayed. */
    public boolean hasEntries() {
        return !queue.isEmpty() || !folder.segments().isEmpty();
    }

    /** How many files wait to be replayed. */
    public int segments() {
        return folder.segments().size();
    }

    /** When the oldest file was begun: nothing has waited longer. Empty when nothing waits. */
    public Optional<Instant> oldestSince() {
        return folder.segments().stream().findFirst().flatMap(JournalFolder::begunAt);
    }

    /** Files of which a part could not be read; the rest of them is recorded. */
    public List<Path> damagedFiles() {
        return folder.damaged();
    }

    /** What the oldest file holds, which from now on is not appended to; null when there is none. */
    public @Nullable Reading oldest() {
        List<Path> segments = folder.segments();
        if (segments.isEmpty()) {
            return null;
        }
        Path oldest = segments.getFirst();
        if (oldest.equals(current)) {
            rotate();
        }
        return read(oldest);
    }

    /** Call it when every operation of the segment is recorded elsewhere. */
    public void forget(Reading reading) {
        if (reading.damaged()) {
            log.error("a part of {} could not be read; the file is set aside", reading.segment());
            folder.setAside(reading.segment());
        } else {
            folder.delete(reading.segment());
        }
    }

    private Reading read(Path segment) {
        try {
            JournalSegment.Contents contents = new JournalSegment(segment).read();
            List<KeptOperation> operations = new ArrayList<>();
            contents.records().forEach(content -> addTo(operations, content));
            boolean damaged = contents.damagedBytes() > 0 || operations.size() < contents.records().size();
            return new Reading(segment, operations, damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTo(List<KeptOperation> operations, byte[] content) {
        try {
            operations.add(json.readValue(content, KeptOperation.class));
        } catch (JacksonException e) {
            log.error("a record of the journal is whole but not understood: {}", e.getClass().getSimpleName());
        }
    }

    /** Asks the writer for a new file and waits until the current one has seen its last entry. */
    private void rotate() {
        var marker = new Appending(new byte[0], new CompletableFuture<>());
        queue.add(marker);
        marker.onDisk().join();
    }

    private void write() {
        List<Appending> group = new ArrayList<>();
        FileChannel file = null;
        while (open || !queue.isEmpty()) {
            try {
                Appending first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, GROUP - 1);
                file = write(file, group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            } finally {
                group.clear();
            }
        }
        close(file);
    }

    private @Nullable FileChannel write(@Nullable FileChannel file, List<Appending> group) {
        FileChannel channel = file;
        boolean ending = group.stream().anyMatch(appending -> appending.content().length == 0);
        try {
            if (channel == null && ending && group.size() == 1) {
                group.getFirst().onDisk().complete(null);
                return null;
            }
            if (channel == null || channel.size() > SEGMENT_BYTES) {
                close(channel);
                channel = begin();
            }
            append(channel, group);
            if (ending) {
                close(channel);
                channel = null;
            }
            group.forEach(appending -> appending.onDisk().complete(null));
            return channel;
        } catch (IOException | UncheckedIOException e) {
            group.forEach(appending -> appending.onDisk().completeExceptionally(e));
            giveUp(channel);
            return null;
        }
    }

    /** A disk that fails for a while must not leave a file for each try: the reader would have to go through them all. */
    private void giveUp(@Nullable FileChannel file) {
        Path segment = current;
        boolean isEmpty = file != null && isEmpty(file);
        close(file);
        if (isEmpty && segment != null) {
            folder.discard(segment);
        }
    }

    private static boolean isEmpty(FileChannel file) {
        try {
            return file.size() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The reader learns that the file is being written before it can see it: else it would take it for a finished one. */
    private FileChannel begin() throws IOException {
        Path segment = folder.nextSegment();
        current = segment;
        try {
            return folder.create(segment);
        } catch (IOException e) {
            current = null;
            throw e;
        }
    }

    /** All of them are on the disk, or none is in the file. */
    private static void append(FileChannel channel, List<Appending> group) throws IOException {
        long before = channel.size();
        try {
            for (Appending appending : group) {
                if (appending.content().length > 0) {
                    writeFully(channel, JournalSegment.framed(appending.content()));
                }
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void close(@Nullable FileChannel file) {
        current = null;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // What was acknowledged was forced before: closing can not lose it, and the writer must go on.
                return;
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
