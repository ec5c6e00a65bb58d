import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in a file, mounted below the suite's folder. */
final class OwnDisk implements AutoCloseable {

    private static final int BLOCK = 4_096;
    private final OwnProcesses processes;
    private final Path image;
    private final Path log;
    final Path folder;

    /** @param folder where it is mounted; its file lies beside it */
    OwnDisk(OwnProcesses processes, Path folder, String size) throws Exception {
        this.processes = processes;
        this.folder = folder;
        image = beside(".img");
        log = beside(".log");
        Files.createDirectories(folder);
        run("truncate", "-s", size, image.toString());
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        mount(image);
    }

    private Path beside(String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    /** What has reached the file, without what lies in the cache of the disk's file system: what a power cut leaves. */
    Path whatWasSynced() throws Exception {
        Path copy = beside("-rest.img");
        run("cp", "--sparse=always", image.toString(), copy.toString());
        return copy;
    }

    /** Goes on with another disk in the same place. */
    void replaceBy(Path other) throws Exception {
        unmount();
        mount(other);
    }

    /** Takes all room that is left. */
    Path fill() throws Exception {
        Path ballast = folder.resolve("ballast");
        run("fallocate", "-l", Long.toString(Files.getFileStore(folder).getUsableSpace() / 10 * 9), ballast.toString());
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(ballast, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private void mount(Path file) throws Exception {
        run("mount", "-o", "loop", file.toString(), folder.toString());
    }

    private void unmount() throws Exception {
        run("umount", "-l", folder.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = processes.start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
        }
    }

    @Override
    public void close() throws Exception {
        unmount();
    }
}
