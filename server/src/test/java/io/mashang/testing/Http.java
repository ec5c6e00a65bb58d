package io.mashang.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the running application. Redirects are shown, not followed; there is no cookie jar. */
public final class Http {

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final IntSupplier port;
    private final JsonMapper json;
    private final Map<String, String> headers;
    private final Consumer<Answer> heard;

    Http(IntSupplier port, JsonMapper json) {
        this(port, json, Map.of("Accept-Language", "zh-CN", "X-Requested-With", "mashang"), answer -> {});
    }

    private Http(IntSupplier port, JsonMapper json, Map<String, String> headers, Consumer<Answer> heard) {
        this.port = port;
        this.json = json;
        this.headers = headers;
        this.heard = heard;
    }

    /** The same client; each answer is told to the listener as well. */
    public Http heardBy(Consumer<Answer> listener) {
        return new Http(port, json, headers, listener);
    }

    /** The same client with one more header. */
    public Http with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Http(port, json, more, heard);
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client with a new operation key; send twice through the result to retry. */
    public Http withNewKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, null, "application/json");
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json.writeValueAsBytes(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json.writeValueAsBytes(body), "application/json");
    }

    public Answer postRaw(String path, String contentType, byte[] body) {
        return send("POST", path, body, contentType);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port.getAsInt() + path);
    }

    private Answer send(String method, String path, byte @Nullable [] body, String contentType) {
        var request = HttpRequest.newBuilder(uri(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        try {
            Answer answer = new Answer(client.send(request.build(), BodyHandlers.ofByteArray()), json);
            heard.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response, JsonMapper json) {

        public int status() {
            return response.statusCode();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode body() {
            return json.readTree(response.body());
        }

        /** Fails with the whole answer when the status is another one. */
        public Answer expect(int status) {
            Assertions.assertThat(status()).as("%s %s", response.uri(), text()).isEqualTo(status);
            return this;
        }

        /** Expects this problem and returns it. */
        public JsonNode problem(int status, String code) {
            expect(status);
            Assertions.assertThat(header("Content-Type")).startsWith("application/problem+json");
            Assertions.assertThat(body().path("code").asString()).as(text()).isEqualTo(code);
            return body();
        }

        /** The value of a {@code Set-Cookie} with this name. */
        public String cookie(String name) {
            return response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + Objects.toString(response.headers())));
        }
    }
}
