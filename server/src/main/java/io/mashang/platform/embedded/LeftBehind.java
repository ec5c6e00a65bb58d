package io.mashang.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that a killed application left running. It is known by the folder that it serves, not by a remembered
 * process id: that may be another program's by now. Whoever holds the folder's lock may stop it.
 */
record LeftBehind(Path served) {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    void stop() throws IOException {
        for (ProcessHandle process : ProcessHandle.allProcesses().filter(this::servesOurFolder).toList()) {
            log.info("stopping the database server {} that an earlier run left behind", process.pid());
            process.destroy();
            await(process);
        }
    }

    private boolean servesOurFolder(ProcessHandle process) {
        String option = "--datadir=" + served;
        return arguments(process).stream()
                .anyMatch(argument -> argument.equals(option) || argument.equals(option + NewDatabase.UNFINISHED));
    }

    /** Read from /proc where there is one; elsewhere Java tells. */
    private static List<String> arguments(ProcessHandle process) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(commandLine)
                    ? List.of(Files.readString(commandLine).split("\0"))
                    : process.info().arguments().map(List::of).orElse(List.of());
        } catch (IOException endedMeanwhile) {
            return List.of();
        }
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the database server " + process.pid() + " of an earlier run does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier database server stopped", e);
        }
    }
}
