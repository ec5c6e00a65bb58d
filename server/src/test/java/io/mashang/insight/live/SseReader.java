package io.mashang.insight.live;

import io.mashang.testing.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events one by one; whoever waits for one that never comes is ended by the test's timeout. */
final class SseReader implements AutoCloseable {

    /** One event; comments are left out. */
    record Event(String name, JsonNode data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final BufferedReader lines;

    SseReader(Http http, String token, String path, JsonMapper json) throws IOException, InterruptedException {
        this.json = json;
        HttpRequest request = HttpRequest.newBuilder(http.uri(path)).header("Authorization", "Bearer " + token).build();
        HttpResponse<java.io.InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError(new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    Event next() throws IOException {
        String name = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data.append(line.substring(6));
            } else if (line.isEmpty() && !name.isEmpty()) {
                return new Event(name, json.readTree(data.toString()));
            }
        }
        throw new AssertionError("the stream ended");
    }

    /** The next event with this name. */
    JsonNode next(String name) throws IOException {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event.data();
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        lines.close();
    }
}
