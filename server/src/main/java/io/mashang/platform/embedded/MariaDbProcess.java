package io.mashang.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server program is run, for making a database and for serving it. */
record MariaDbProcess(MariaDbBinaries binaries, Path log) {

    Process run(Path datadir, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program().toString(), "--no-defaults", "--datadir=" + datadir, "--tmpdir=" + temporaryTables(),
                "--lc-messages-dir=" + binaries.share(), "--skip-ssl", "--skip-log-bin"));
        command.addAll(options);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A server that starts deletes the temporary tables it finds, those of other servers too: so it gets a folder of its own. */
    private Path temporaryTables() throws IOException {
        return Files.createDirectories(log.resolveSibling("mariadb.tmp"));
    }
}
