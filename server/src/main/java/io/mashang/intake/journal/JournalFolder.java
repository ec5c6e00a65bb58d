package io.mashang.intake.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the journal, numbered in the order in which they were begun. */
final class JournalFolder {

    private static final Logger log = LoggerFactory.getLogger(JournalFolder.class);
    private static final String SEGMENT = ".journal";
    private static final String DAMAGED = ".damaged";

    private final Path folder;

    JournalFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    List<Path> segments() {
        return files(SEGMENT);
    }

    /** Files with bytes that could not be read; kept until a person takes them away. */
    List<Path> damaged() {
        return files(DAMAGED);
    }

    /** Empty when it has just been recorded. */
    static Optional<Instant> begunAt(Path segment) {
        try {
            return Optional.of(Files.readAttributes(segment, BasicFileAttributes.class).creationTime().toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path nextSegment() {
        long last = files("").stream().mapToLong(JournalFolder::number).max().orElse(0);
        return folder.resolve("%012d%s".formatted(last + 1, SEGMENT));
    }

    FileChannel create(Path segment) throws IOException {
        FileChannel channel = FileChannel.open(segment, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            force();
            return channel;
        } catch (IOException e) {
            channel.close();
            discard(segment);
            throw e;
        }
    }

    /** Takes away a file in which nothing was kept; one that stays does no harm. */
    void discard(Path segment) {
        try {
            Files.deleteIfExists(segment);
        } catch (IOException e) {
            log.warn("{} is empty and could not be deleted: {}", segment, e.toString());
        }
    }

    void delete(Path segment) {
        try {
            Files.deleteIfExists(segment);
            force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void setAside(Path segment) {
        try {
            Files.move(segment, segment.resolveSibling(segment.getFileName() + DAMAGED), StandardCopyOption.ATOMIC_MOVE);
            force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{12}\\..*"))
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 12));
    }

    /** A changed name in a folder is only safe once the folder itself is on the disk. */
    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
