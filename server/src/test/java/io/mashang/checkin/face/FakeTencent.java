package io.mashang.checkin.face;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tencent's side: checks the signature by the published steps, in code of its own, before it looks at any picture. */
final class FakeTencent implements AutoCloseable {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "TC3-HMAC-SHA256 Credential=([^/]+)/([0-9-]{10})/iai/tc3_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");
    private static final long MOST_SECONDS_APART = 300;

    private final HttpServer server;
    private final String secretId;
    private final String secretKey;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private volatile String result = "\"Score\": 87.4, \"FaceModelVersion\": \"3.0\"";
    private volatile int status = 200;

    FakeTencent(String secretId, String secretKey, Clock clock) throws IOException {
        this.secretId = secretId;
        this.secretKey = secretKey;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void says(String response) {
        result = response;
    }

    void answersWith(int httpStatus) {
        status = httpStatus;
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String refusal = refusal(call, body);
        String response = refusal == null ? result : "\"Error\": {\"Code\": \"" + refusal + "\", \"Message\": \"no\"}";
        byte[] answer = ("{\"Response\": {" + response + ", \"RequestId\": \"r-1\"}}").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private @Nullable String refusal(HttpExchange call, byte[] body) {
        Map<String, String> told = Map.of(
                "content-type", header(call, "Content-Type"), "host", header(call, "Host"),
                "x-tc-action", header(call, "X-TC-Action").toLowerCase(Locale.ROOT));
        Matcher given = AUTHORIZATION.matcher(header(call, "Authorization"));
        if (!given.matches() || !given.group(1).equals(secretId)) {
            return "AuthFailure.SecretIdNotFound";
        }
        long timestamp = Long.parseLong(header(call, "X-TC-Timestamp"));
        if (Math.abs(clock.instant().getEpochSecond() - timestamp) > MOST_SECONDS_APART
                || !Instant.ofEpochSecond(timestamp).toString().startsWith(given.group(2))) {
            return "AuthFailure.SignatureExpire";
        }
        if (!expected(given.group(2), timestamp, given.group(3), told, body).equals(given.group(4))) {
            return "AuthFailure.SignatureFailure";
        }
        JsonNode asked = json.readTree(body);
        boolean complete = header(call, "X-TC-Version").equals("2020-03-03") && header(call, "X-TC-Action").equals("CompareFace")
                && asked.path("ImageA").isString() && asked.path("ImageB").isString();
        return complete ? null : "InvalidParameter";
    }

    private String expected(String date, long timestamp, String signed, Map<String, String> headers, byte[] body) {
        StringBuilder canonical = new StringBuilder("POST\n/\n\n");
        for (String name : signed.split(";")) {
            canonical.append(name).append(':').append(headers.get(name)).append('\n');
        }
        canonical.append('\n').append(signed).append('\n').append(sha256(body));
        String toSign = "TC3-HMAC-SHA256\n" + timestamp + "\n" + date + "/iai/tc3_request\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = hmac(("TC3" + secretKey).getBytes(StandardCharsets.UTF_8), date);
        key = hmac(hmac(key, "iai"), "tc3_request");
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String header(HttpExchange call, String name) {
        String value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
