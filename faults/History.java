import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the clients saw: one line of JSON each, out of the process before a request leaves and after its answer came. */
final class History implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private final List<Moment> moments = new ArrayList<>();
    private final BufferedWriter file;
    private final long start = System.nanoTime();

    History(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    synchronized void add(String fault, Moment.Type type, Operation operation, int sender, Phone.Heard heard) {
        var moment = new Moment(
                (System.nanoTime() - start) / 1_000_000, fault, type, operation.id(), sender, operation.kind(),
                operation.member(), operation.number(), heard.status(), heard.says(), heard.answer());
        moments.add(moment);
        try {
            file.write(JSON.writeValueAsString(moment));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
