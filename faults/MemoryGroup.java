import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group of the suite's own (version 1 or 2), in which the kernel kills who wants more memory than there is. */
final class MemoryGroup implements AutoCloseable {

    private static final Path FIRST_VERSION = Path.of("/sys/fs/cgroup/memory");
    private static final Path SECOND_VERSION = Path.of("/sys/fs/cgroup");
    private final boolean isFirst = Files.exists(FIRST_VERSION.resolve("memory.limit_in_bytes"));
    private final Path folder;

    MemoryGroup(String name, long bytes) throws IOException {
        folder = above().orElseThrow().resolve(name);
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(isFirst ? "memory.limit_in_bytes" : "memory.max"), Long.toString(bytes));
    }

    /** Where groups can be made, if anywhere. */
    static Optional<Path> above() {
        return Stream.of(FIRST_VERSION, SECOND_VERSION)
                .filter(path -> Files.exists(path.resolve("memory.limit_in_bytes")) || divides(path))
                .filter(Files::isWritable)
                .findFirst();
    }

    private static boolean divides(Path path) {
        try {
            return Files.readString(path.resolve("cgroup.subtree_control")).contains("memory");
        } catch (IOException e) {
            return false;
        }
    }

    void add(long pid) throws IOException {
        Files.writeString(folder.resolve("cgroup.procs"), Long.toString(pid));
    }

    /** A command that runs inside of the group. */
    String[] inside(String command) {
        return new String[] {"sh", "-c", "echo $$ > " + folder.resolve("cgroup.procs") + " && exec " + command};
    }

    /** How many processes the kernel has killed here. */
    int killed() throws IOException {
        try (var lines = Files.lines(folder.resolve(isFirst ? "memory.oom_control" : "memory.events"))) {
            return lines.filter(line -> line.startsWith("oom_kill ")).mapToInt(line -> Integer.parseInt(line.substring(9))).sum();
        }
    }

    /** When all of its processes have ended. */
    @Override
    public void close() throws Exception {
        Until.holds("all processes in " + folder + " have ended", 30, () -> Files.readString(folder.resolve("cgroup.procs")).isBlank());
        Files.delete(folder);
    }
}
