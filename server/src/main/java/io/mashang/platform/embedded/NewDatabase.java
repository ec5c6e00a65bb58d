package io.mashang.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Makes a database from the system table scripts, under another name until it is whole. */
record NewDatabase(MariaDbBinaries binaries, MariaDbProcess program, String user, String password) {

    static final String UNFINISHED = ".new";

    void make(Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + UNFINISHED);
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        Process process = program.run(fresh, List.of("--bootstrap"));
        try (OutputStream in = process.getOutputStream()) {
            in.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
            Files.copy(binaries.script(MariaDbBinaries.SYSTEM_TABLES), in);
            Files.copy(binaries.script(MariaDbBinaries.SYSTEM_TABLES_DATA), in);
            in.write(ownDatabase().getBytes(StandardCharsets.UTF_8));
        }
        awaitEnd(process);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private String ownDatabase() {
        return """

                FLUSH PRIVILEGES;
                CREATE DATABASE mashang CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `mashang%%`.* TO '%1$s'@'127.0.0.1';
                """.formatted(user, password);
    }

    private static void awaitEnd(Process process) throws IOException {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("a new database could not be made (code " + code + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a new database was made", e);
        }
    }
}
