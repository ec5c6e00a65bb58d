package io.mashang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is asked to stop, over HTTP, as a load balancer and a visitor see it. */
class DrainTests {

    @TempDir
    static Path scratch;

    @Test
    void leavesTheRotationFirstAnswersOnForTheDrainTimeAndClosesConnections() throws Exception {
        int port = RunningApplication.freePort();
        try (RunningApplication node = RunningApplication.start(
                        scratch, Map.of("server.port", port, "mashang.drain", "4s")).awaitReady();
                HttpClient visitor = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(get(visitor, port, "/readyz").statusCode()).isEqualTo(200);
            CompletableFuture<Void> stopped = node.askToStop();

            HttpResponse<String> leaving = untilNotReady(visitor, port);
            HttpResponse<String> answer = get(visitor, port, "/console/api/organisation");

            assertThat(leaving.statusCode()).isEqualTo(503);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Connection")).contains("close");
            assertThat(get(visitor, port, "/livez").statusCode()).isEqualTo(200);
            stopped.get(30, java.util.concurrent.TimeUnit.SECONDS);
            assertThat(node.exitCode()).isEqualTo(143);
        }
    }

    private static HttpResponse<String> untilNotReady(HttpClient visitor, int port) throws Exception {
        HttpResponse<String> answer = get(visitor, port, "/readyz");
        while (answer.statusCode() == 200) {
            answer = get(visitor, port, "/readyz");
        }
        return answer;
    }

    private static HttpResponse<String> get(HttpClient visitor, int port, String path) throws Exception {
        return visitor.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
    }
}
