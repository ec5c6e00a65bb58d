import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CPU time since a moment, from /proc: of the application without its compiler threads, of these threads, and of its
 * database. On a shared machine it says more than rates do.
 */
final class CpuUse {

    private static final double TICK_SECONDS = 0.01;

    record Seconds(double application, double compilers, double database) {

        Seconds minus(Seconds earlier) {
            return new Seconds(
                    application - earlier.application, compilers - earlier.compilers, database - earlier.database);
        }

        Seconds plus(Seconds other) {
            return new Seconds(
                    application + other.application, compilers + other.compilers, database + other.database);
        }

        /** Microseconds for each of so many operations. */
        String each(long operations) {
            return "%.0f us application, %.0f us database, %.0f us JIT compiler".formatted(
                    application * 1e6 / operations, database * 1e6 / operations, compilers * 1e6 / operations);
        }
    }

    private final long application;
    private final long database;

    CpuUse(long application, long database) {
        this.application = application;
        this.database = database;
    }

    Seconds now() throws IOException {
        double compilers = 0;
        try (var threads = Files.list(Path.of("/proc/" + application + "/task"))) {
            for (Path thread : threads.toList()) {
                List<String> stat = stat(thread);
                if (stat.getFirst().contains("Compiler")) {
                    compilers += seconds(stat);
                }
            }
        }
        double all = seconds(stat(Path.of("/proc/" + application)));
        return new Seconds(all - compilers, compilers, seconds(stat(Path.of("/proc/" + database))));
    }

    /** The name, then the fields after it. */
    private static List<String> stat(Path process) throws IOException {
        String line;
        try {
            line = Files.readString(process.resolve("stat"));
        } catch (java.nio.file.NoSuchFileException gone) {
            return List.of("gone");
        }
        String name = line.substring(line.indexOf('('), line.lastIndexOf(')'));
        var fields = new java.util.ArrayList<>(List.of(name));
        fields.addAll(List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")));
        return fields;
    }

    private static double seconds(List<String> stat) {
        return stat.size() < 14 ? 0 : (Long.parseLong(stat.get(12)) + Long.parseLong(stat.get(13))) * TICK_SECONDS;
    }
}
