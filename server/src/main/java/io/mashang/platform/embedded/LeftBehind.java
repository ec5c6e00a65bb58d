package io.mashang.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that a killed application left running. Only one that serves our own folder is ever stopped. */
record LeftBehind(Path pidFile, Path served) {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).trim());
        var process = ProcessHandle.of(pid).filter(handle -> isOurs(handle.pid()));
        if (process.isPresent()) {
            log.info("stopping the database server {} that an earlier run left behind", pid);
            process.get().destroy();
            await(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The command line is read from /proc where there is one; elsewhere from what Java tells. */
    private boolean isOurs(long pid) {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            String command = Files.exists(commandLine)
                    ? Files.readString(commandLine)
                    : ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
            return command.contains("--datadir=" + served);
        } catch (IOException e) {
            return false;
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
