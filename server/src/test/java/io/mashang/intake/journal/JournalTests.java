package io.mashang.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.intake.kept.KeptOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JournalTests {

    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItKeptInOrderAlsoAfterARestart() {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 1_000);
        }
        try (Journal journal = new Journal(folder, json)) {
            assertThat(keysOf(journal)).containsExactlyElementsOf(keys(0, 1_000));
        }
    }

    @Test
    void takesNewEntriesWhileTheOldOnesAreRead() {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 3);
            Journal.Reading oldest = Objects.requireNonNull(journal.oldest());
            appendAll(journal, 3, 5);

            assertThat(oldest.operations()).extracting(KeptOperation::key).containsExactlyElementsOf(keys(0, 3));
            journal.forget(oldest);
            assertThat(keysOf(journal)).containsExactlyElementsOf(keys(3, 5));
            assertThat(journal.hasEntries()).isFalse();
        }
    }

    @Test
    void losesNothingToAReaderThatLooksWhileFilesBegin() {
        try (Journal journal = new Journal(folder, json)) {
            List<String> read = new ArrayList<>();
            var appending = CompletableFuture.runAsync(() -> IntStream.range(0, 2_000).forEach(i -> journal.keep(entry(i)).join()));
            while (!appending.isDone()) {
                read.addAll(keysOf(journal));
            }
            appending.join();
            read.addAll(keysOf(journal));
            assertThat(read).containsExactlyElementsOf(keys(0, 2_000));
        }
    }

    @Test
    void goesOnWhenItsFolderWasAwayForAWhile() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"), json)) {
            Files.delete(folder.resolve("journal"));
            assertThat(journal.keep(entry(0)))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class);
            Files.createDirectory(folder.resolve("journal"));
            assertThat(journal.keep(entry(1))).succeedsWithin(Duration.ofSeconds(20));

            assertThat(keysOf(journal)).containsExactlyElementsOf(keys(1, 2));
        }
    }

    @Test
    void takesNothingThatItCouldNotReadBack() {
        try (Journal journal = new Journal(folder, json)) {
            var large = new KeptOperation("a", "b", "c", json.valueToTree("x".repeat(1024 * 1024)), AT);

            assertThat(journal.keep(large))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class);
            journal.keep(entry(1)).join();
            assertThat(keysOf(journal)).containsExactlyElementsOf(keys(1, 2));
        }
    }

    @Test
    void endsAtARecordThatAPowerCutLeftUnfinished() throws IOException {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 2);
        }
        Path segment = onlySegment();
        byte[] whole = Files.readAllBytes(segment);
        for (int cut = whole.length - 1; cut > whole.length / 2; cut--) {
            Files.write(segment, java.util.Arrays.copyOf(whole, cut), StandardOpenOption.TRUNCATE_EXISTING);
            JournalSegment.Contents contents = new JournalSegment(segment).read();
            assertThat(contents.records()).as("cut at %d", cut).hasSize(1);
            assertThat(contents.damagedBytes()).as("cut at %d", cut).isZero();
        }
    }

    @Test
    void doesNotGiveBackASpoiltRecord() throws IOException {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 2);
        }
        Path segment = onlySegment();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 3] ^= 1;
        Files.write(segment, bytes);

        JournalSegment.Contents contents = new JournalSegment(segment).read();
        assertThat(contents.records()).hasSize(1);
        assertThat(contents.damagedBytes()).isPositive();
    }

    @Test
    void readsWhatIsWholeBeforeAndAfterADamageAndKeepsTheFile() throws IOException {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 9);
        }
        Path segment = onlySegment();
        byte[] whole = Files.readAllBytes(segment);
        int record = whole.length / 9;
        for (int at = 3 * record; at < 4 * record; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            Files.write(segment, spoilt, StandardOpenOption.TRUNCATE_EXISTING);
            JournalSegment.Contents contents = new JournalSegment(segment).read();
            assertThat(contents.records()).as("spoilt at %d", at).hasSize(8);
            assertThat(contents.damagedBytes()).as("spoilt at %d", at).isEqualTo(record);
        }

        try (Journal journal = new Journal(folder, json)) {
            assertThat(keysOf(journal)).hasSize(8).doesNotContain("key-3");
            assertThat(journal.hasEntries()).isFalse();
            assertThat(journal.damagedFiles()).singleElement().extracting(Path::toFile)
                    .returns(whole.length, file -> (int) file.length());
            appendAll(journal, 9, 10);
            assertThat(keysOf(journal)).containsExactly("key-9");
            assertThat(journal.damagedFiles()).hasSize(1);
        }
    }

    @Test
    void countsZerosThatAPowerCutLeftAtTheEndAsUnfinished() throws IOException {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 2);
        }
        Files.write(onlySegment(), new byte[4096], StandardOpenOption.APPEND);

        assertThat(new JournalSegment(onlySegment()).read())
                .returns(2, contents -> contents.records().size())
                .returns(0, JournalSegment.Contents::damagedBytes);
    }

    @Test
    void setsAsideWhatIsWholeButNotUnderstood() throws IOException {
        try (Journal journal = new Journal(folder, json)) {
            appendAll(journal, 0, 2);
        }
        byte[] strange = "{\"from\":\"tomorrow\"}".getBytes(StandardCharsets.UTF_8);
        Files.write(onlySegment(), JournalSegment.framed(strange).array(), StandardOpenOption.APPEND);

        try (Journal journal = new Journal(folder, json)) {
            assertThat(keysOf(journal)).containsExactlyElementsOf(keys(0, 2));
            assertThat(journal.damagedFiles()).hasSize(1);
        }
    }

    @Test
    void saysNoWhenTheDiskSaysNo() throws IOException {
        try (Journal journal = new Journal(folder.resolve("gone"), json)) {
            Files.delete(folder.resolve("gone"));

            assertThat(journal.keep(entry(0))).failsWithin(Duration.ofSeconds(5)).withThrowableOfType(ExecutionException.class);
        }
    }

    private void appendAll(Journal journal, int from, int to) {
        CompletableFuture.allOf(IntStream.range(from, to)
                        .mapToObj(i -> journal.keep(entry(i)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private KeptOperation entry(int number) {
        return new KeptOperation("member:1", "key-" + number, "test", json.createObjectNode().put("n", number), AT);
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "key-" + i).toList();
    }

    private static List<String> keysOf(Journal journal) {
        List<String> keys = new ArrayList<>();
        for (Journal.Reading oldest = journal.oldest(); oldest != null; oldest = journal.oldest()) {
            oldest.operations().forEach(entry -> keys.add(entry.key()));
            journal.forget(oldest);
        }
        return keys;
    }

    private Path onlySegment() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
