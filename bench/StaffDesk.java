import java.io.IOException;
import java.net.http.HttpResponse;

/** A member of staff who is signed in, asks and orders; in a new installation its administrator. */
final class StaffDesk implements AutoCloseable {

    static final String ONE_TIME_PASSWORD = "bench-one-time-0000";
    private static final String PASSWORD = "bench-password-of-one-run";

    private final String address;
    private final Api api;
    private final String user;
    private final String password;
    private String token;

    private StaffDesk(String address, String user, String password) {
        this.address = address;
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
        replace(ONE_TIME_PASSWORD);
    }

    /** A new operator, for what needs two people. */
    StaffDesk colleague() throws IOException, InterruptedException {
        String name = "second-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        String opened = ask("POST", "/console/api/staff",
                "{\"username\":\"" + name + "\",\"displayName\":\"" + name + "\",\"roles\":[\"OPERATOR\"]}");
        var colleague = new StaffDesk(address, name, PASSWORD);
        colleague.replace(RunningProduct.field(opened, "oneTimePassword"));
        return colleague;
    }

    private void replace(String oneTimePassword) throws IOException, InterruptedException {
        String changed = api.ask("PUT", "/console/api/session/password", signIn(oneTimePassword),
                "{\"currentPassword\":\"" + oneTimePassword + "\",\"newPassword\":\"" + PASSWORD + "\"}");
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
