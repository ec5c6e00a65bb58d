import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Says where a figure was measured: without it the figure says nothing. */
final class Machine {

    private static final int SYNCS = 200;

    private Machine() {}

    static void print(RunningProduct product) throws IOException, SQLException {
        try (Connection database = product.database("mashang", "")) {
            print(database, product.data, RunningProduct.JVM);
        }
    }

    /**
     * @param folder on the disk that is measured
     * @param jvm options of the application
     */
    static void print(Connection database, Path folder, List<String> jvm) throws IOException, SQLException {
        System.out.printf(Locale.ROOT, "%d cores (%s), Java %s, application %s%n",
                Runtime.getRuntime().availableProcessors(), cpu(), Runtime.version(), String.join(" ", jvm));
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT VERSION(), @@innodb_flush_log_at_trx_commit, @@innodb_flush_method,"
                        + " @@log_bin, @@innodb_buffer_pool_size DIV 1048576, @@innodb_log_file_size DIV 1048576")) {
            row.next();
            System.out.printf(Locale.ROOT, "MariaDB %s, flush at commit %s, %s, binlog %s, buffer pool %s MB, log %s MB%n",
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        }
        System.out.printf(Locale.ROOT, "fdatasync of 512 bytes here: median %.2f ms; load of the machine before: %s;"
                + " client, application and database share the cores%n",
                syncMillis(folder), Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** For figures that need no database. */
    static void printAlone() throws IOException {
        System.out.printf(Locale.ROOT, "%d cores (%s), Java %s, one thread; load of the machine before: %s%n",
                Runtime.getRuntime().availableProcessors(), cpu(), Runtime.version(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown");
    }

    private static double syncMillis(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", "");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                channel.write(ByteBuffer.allocate(512), i * 512L);
                long start = System.nanoTime();
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Files.delete(file);
        Arrays.sort(nanos);
        return nanos[SYNCS / 2] / 1e6;
    }
}
