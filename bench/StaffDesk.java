import java.io.IOException;
import java.net.http.HttpResponse;

/** A member of staff who is signed in, asks and orders; in a new installation its administrator. */
final class StaffDesk implements AutoCloseable {

    static final String ONE_TIME_PASSWORD = "bench-one-time-0000";
    private static final String PASSWORD = "bench-password-of-one-run";

    private final Api api;
    private final String user;
    private final String password;
    private String token;

    private StaffDesk(String address, String user, String password) {
        this.api = new Api(address);
        this.user = user;
        this.password = password;
    }

    /** Somebody whom the installation knows. */
    static StaffDesk of(String address, String user, String password) throws IOException, InterruptedException {
        var desk = new StaffDesk(address, user, password);
        desk.token = desk.signIn(password);
        return desk;
    }

    /** The administrator, for the first time. */
    StaffDesk(String address) throws IOException, InterruptedException {
        this(address, "admin", PASSWORD);
        String first = signIn(ONE_TIME_PASSWORD);
        String changed = api.ask("PUT", "/console/api/session/password", first,
                "{\"currentPassword\":\"" + ONE_TIME_PASSWORD + "\",\"newPassword\":\"" + PASSWORD + "\"}");
        token = RunningProduct.field(changed, "accessToken");
    }

    private String signIn(String secret) throws IOException, InterruptedException {
        return RunningProduct.field(api.ask("POST", "/console/api/session", null,
                "{\"username\":\"" + user + "\",\"password\":\"" + secret + "\"}"), "accessToken");
    }

    /** Signs in again when the sign-in of before has grown old. */
    String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(method, path, token, body);
        if (answer.statusCode() == 401) {
            token = signIn(password);
            answer = api.send(method, path, token, body);
        }
        return Api.expectSuccess(answer);
    }

    @Override
    public void close() {
        api.close();
    }
}
