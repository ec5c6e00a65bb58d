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
    STRACE("strace", "strace"),
    /** Makes a disk that is then mounted. */
    MKFS("mkfs.ext4", "e2fsprogs, and root to mount") {
        @Override
        Optional<Path> find() {
            return System.getProperty("user.name").equals("root") ? super.find() : Optional.empty();
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

    String path() {
        return find().orElseThrow().toString();
    }

    String source() {
        return source;
    }
}
