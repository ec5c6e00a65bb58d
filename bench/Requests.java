import java.nio.charset.StandardCharsets;

/** Whole HTTP/1.1 requests, as bytes. */
final class Requests {

    private Requests() {}

    static byte[] post(int port, String path, String token, String key, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Kept on the disk, to be recorded: an answer, though not the last one. */
    static boolean isAccepted(String answer) {
        return answer.startsWith("HTTP/1.1 202");
    }

    static boolean isOk(String answer) {
        return answer.startsWith("HTTP/1.1 200");
    }
}
