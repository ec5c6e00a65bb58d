import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The administrator of a new installation: signs in for the first time, then asks and orders. */
final class StaffDesk implements AutoCloseable {

    static final String ONE_TIME_PASSWORD = "bench-one-time-0000";
    private static final String PASSWORD = "bench-password-of-one-run";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String token;

    StaffDesk(String address) throws IOException, InterruptedException {
        this.address = address;
        String first = signIn(ONE_TIME_PASSWORD);
        HttpResponse<String> changed = send("PUT", "/console/api/session/password", first,
                "{\"currentPassword\":\"" + ONE_TIME_PASSWORD + "\",\"newPassword\":\"" + PASSWORD + "\"}");
        token = RunningProduct.field(expectSuccess(changed), "accessToken");
    }

    private String signIn(String password) throws IOException, InterruptedException {
        return RunningProduct.field(expectSuccess(send("POST", "/console/api/session", null,
                "{\"username\":\"admin\",\"password\":\"" + password + "\"}")), "accessToken");
    }

    /** Signs in again when the sign-in of before has grown old. */
    String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, token, body);
        if (answer.statusCode() == 401) {
            token = signIn(PASSWORD);
            answer = send(method, path, token, body);
        }
        return expectSuccess(answer);
    }

    private static String expectSuccess(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, String bearer, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "mashang")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
