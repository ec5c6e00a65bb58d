package io.mashang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application in a process of its own, as {@code ./mashang run} starts it. */
final class RunningApplication implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path errors;
    private final List<String> output = new ArrayList<>();
    private final BufferedReader reader;

    private RunningApplication(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.reader = process.inputReader(StandardCharsets.UTF_8);
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
    }

    /** @param scratch where its error output is kept; its data folder is {@code data} in it unless set otherwise */
    static RunningApplication start(Path scratch, Map<String, Object> settings) throws IOException {
        Path errors = Files.createTempFile(scratch, "errors", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m", "-cp", classPath(),
                "io.mashang.MashangApplication"));
        Map<String, Object> all = new HashMap<>(Map.of("server.port", freePort(), "mashang.data", scratch.resolve("data")));
        all.putAll(settings);
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new RunningApplication(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** What is shipped: without the tests' own classes and settings. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads on until a line contains this text. */
    RunningApplication awaitLine(String text) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("ended before '" + text + "': " + output + Files.readString(errors));
    }

    RunningApplication awaitReady() throws IOException {
        return awaitLine("Mashang is ready");
    }

    /** Expects that the start fails, and returns all that it says on standard error. */
    List<String> refusal() throws IOException, InterruptedException {
        reader.lines().forEach(output::add);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(output).isEmpty();
        return Files.readAllLines(errors);
    }

    List<String> output() {
        return output;
    }

    /** Asks it to stop, as Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** The same without waiting; completes when the process has ended. */
    CompletableFuture<Void> askToStop() {
        process.destroy();
        return process.onExit().thenAccept(ended -> {});
    }

    int exitCode() {
        return process.exitValue();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The database servers that serve this data folder. */
    static List<ProcessHandle> databasesOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains("--datadir=" + data + "/mariadb"))
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        reader.close();
    }
}
