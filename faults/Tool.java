import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that a fault may need; a fault whose tools are missing is not run, and says so. */
enum Tool {
    MARIADB("mariadbd", "mariadb-server"),
    REDIS("redis-server", "redis-server"),
    RABBITMQ("rabbitmq-server", "rabbitmq-server"),
    FAKETIME("faketime", "faketime"),
    /** Attaches to a process that it did not start: root, or a system that lets everybody. */
    STRACE("strace", "strace, and leave to trace processes") {
        @Override
        Optional<Path> find() {
            return super.find().filter(program -> succeeds(program.toString(), "-qq", "-o", "/dev/null", "true") && isRoot());
        }
    },
    NGINX("nginx", "nginx"),
    /** Loses packets, in a network of the suite's own. */
    NFT("nft", "nftables, iproute2, and root for a network of its own") {
        @Override
        Optional<Path> find() {
            return super.find().filter(program ->
                    isRoot() && succeeds("unshare", "--net", "sh", "-c", "ip link set lo up && nft list ruleset"));
        }
    },
    /** Limits the memory of a process. */
    MEMORY_GROUP("", "a control group for memory that may be written (root)") {
        @Override
        Optional<Path> find() {
            return MemoryGroup.above();
        }
    },
    /** Makes a disk that is then mounted. */
    MKFS("mkfs.ext4", "e2fsprogs, and root to mount") {
        @Override
        Optional<Path> find() {
            return isRoot() ? super.find() : Optional.empty();
        }
    };

    private final String program;
    private final String source;

    Tool(String program, String source) {
        this.program = program;
        this.source = source;
    }

    Optional<Path> find() {
        Stream<String> folders = Stream.concat(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                List.of("/usr/sbin", "/usr/local/sbin", "/sbin").stream());
        return folders.map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String path() {
        return find().orElseThrow().toString();
    }

    String source() {
        return source;
    }
}
