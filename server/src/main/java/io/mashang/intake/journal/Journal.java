package io.mashang.intake.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends entries and answers when they are on the disk; entries that wait together share one fsync. It is read segment
 * by segment, oldest first; a segment whose entries are all recorded elsewhere is forgotten.
 */
public final class Journal implements AutoCloseable {

    private static final String SUFFIX = ".journal";
    private static final int GROUP = 1_000;
    private static final long SEGMENT_BYTES = 8 * 1024 * 1024;

    private record Appending(byte[] content, CompletableFuture<Void> onDisk) {}

    private final Path folder;
    private final JsonMapper json;
    private final BlockingQueue<Appending> queue = new LinkedBlockingQueue<>(50_000);
    private final Thread writer;
    private volatile boolean open = true;
    private volatile @Nullable Path current;

    /** Entries of an earlier run are found again in {@code folder}. */
    public Journal(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.writer = Thread.ofPlatform().name("intake-journal").start(this::write);
    }

    /** Completes when the entry is on the disk, exceptionally when it could not be written: then it is not kept. */
    public CompletableFuture<Void> append(JournalEntry entry) {
        var appending = new Appending(json.writeValueAsBytes(entry), new CompletableFuture<>());
        if (appending.content().length > JournalSegment.MOST_BYTES) {
            return CompletableFuture.failedFuture(new IOException("too large for the journal"));
        }
        if (!open || !queue.offer(appending)) {
            return CompletableFuture.failedFuture(new IOException("the journal takes nothing more now"));
        }
        return appending.onDisk();
    }

    /** True while entries wait to be replayed. */
    public boolean hasEntries() {
        return !queue.isEmpty() || !segments().isEmpty();
    }

    /** The oldest file with entries, which from now on is not appended to; null when there is none. */
    public @Nullable Path oldest() {
        List<Path> segments = segments();
        if (segments.isEmpty()) {
            return null;
        }
        Path oldest = segments.getFirst();
        if (oldest.equals(current)) {
            rotate();
        }
        return oldest;
    }

    public List<JournalEntry> read(Path segment) {
        try {
            return new JournalSegment(segment).read().stream()
                    .map(content -> json.readValue(content, JournalEntry.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Call it when every entry of the segment is recorded elsewhere. */
    public void forget(Path segment) {
        try {
            Files.deleteIfExists(segment);
            force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> segments() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                channel = openSegment();
            }
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
            if (ending) {
                close(channel);
                channel = null;
            }
            group.forEach(appending -> appending.onDisk().complete(null));
            return channel;
        } catch (IOException | UncheckedIOException e) {
            group.forEach(appending -> appending.onDisk().completeExceptionally(e));
            close(channel);
            return null;
        }
    }

    private FileChannel openSegment() throws IOException {
        List<Path> segments = segments();
        long next = segments.isEmpty() ? 1 : number(segments.getLast()) + 1;
        Path segment = folder.resolve("%012d%s".formatted(next, SUFFIX));
        // Before the file can be seen: a reader that takes it for an old one would delete what is being written.
        current = segment;
        FileChannel channel = FileChannel.open(segment, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        force(folder);
        return channel;
    }

    private static long number(Path segment) {
        return Long.parseLong(segment.getFileName().toString().replace(SUFFIX, ""));
    }

    /** A new name in a folder is only safe once the folder itself is on the disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
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
