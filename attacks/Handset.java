import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One account on one phone. */
final class Handset implements AutoCloseable {

    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z.-]+)\"");

    final long member;
    private final int port;
    private final String token;
    private final String deviceKey;
    private final HttpLine line;

    Handset(int port, long member, String token, String deviceKey) {
        this.port = port;
        this.member = member;
        this.token = token;
        this.deviceKey = deviceKey;
        this.line = new HttpLine(port);
    }

    /** @return the claim, or an answer that is none */
    Claimed claim(String code) throws IOException {
        String answer = line.exchange(Requests.post(port, "/app/api/check-in/claims", token, UUID.randomUUID().toString(),
                "{\"token\":\"" + code + "\",\"deviceKey\":\"" + deviceKey + "\"}"));
        return new Claimed(Requests.isOk(answer) ? CheckInRequests.claimIn(answer) : "", answer);
    }

    Attempt complete(Claimed claimed, Fix fix, String key) throws IOException {
        if (claimed.id().isEmpty()) {
            return refused(claimed.answer());
        }
        String answer = line.exchange(Requests.post(port, "/app/api/check-in/completions", token, key, String.format(Locale.ROOT,
                "{\"claimId\":\"%s\",\"location\":{\"latitude\":%.7f,\"longitude\":%.7f,\"accuracyMeters\":%.1f,\"datum\":\"GCJ02\",\"mocked\":null},"
                        + "\"locationRefused\":false,\"bssid\":null,\"deviceKey\":\"%s\"}",
                claimed.id(), fix.place().latitude(), fix.place().longitude(), fix.accuracyMeters(), deviceKey)));
        if (!Requests.isOk(answer)) {
            return refused(answer);
        }
        Matcher state = STATE.matcher(answer);
        boolean pending = state.find() && state.group(1).equals("PENDING");
        return new Attempt(member, pending ? Outcome.PENDING : Outcome.ACCEPTED, "");
    }

    Attempt checkIn(String code, Fix fix) throws IOException {
        return complete(claim(code), fix, UUID.randomUUID().toString());
    }

    private Attempt refused(String answer) {
        Matcher code = CODE.matcher(answer);
        return new Attempt(member, Outcome.REFUSED, code.find() ? code.group(1) : answer.lines().findFirst().orElse(""));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
