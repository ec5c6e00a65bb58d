package io.mashang.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server program is run, for making a database and for serving it. */
record MariaDbProcess(MariaDbBinaries binaries, Path log) {

    Process run(Path datadir, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program().toString(), "--no-defaults", "--datadir=" + datadir,
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
}
