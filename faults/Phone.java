import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends an operation once and says what came back. It knows what a good client knows: which answers are final. */
final class Phone {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    static final int KEPT = 202;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z.-]+)\"");
    private static final Pattern CLAIM = Pattern.compile("\"claimId\":\"([^\"]+)\"");

    /** What came back; see {@link Moment}. */
    record Heard(int status, String says, String answer) {

        static final Heard NOTHING = new Heard(0, "", "");

        Moment.Type type() {
            boolean refusal = status >= 400 && status < 500 && status != 429 && status != 408;
            return status == 200 ? Moment.Type.OK : refusal ? Moment.Type.FAIL : Moment.Type.INFO;
        }

        /** Promised: it will be recorded, or its end will be that somebody else was first. */
        boolean isKept() {
            return status == KEPT;
        }
    }

    private final WechatPush push;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Phone(WechatPush push) {
        this.push = push;
    }

    Heard send(Operation operation, String address) throws InterruptedException {
        try {
            return switch (operation.kind()) {
                case REDEMPTION -> post(address + "/app/api/redemptions", operation, "{\"code\":\"" + operation.text() + "\"}");
                case CHECK_IN -> checkIn(operation, address);
                case SCAN -> scan(operation, address);
            };
        } catch (IOException e) {
            return new Heard(0, e.getClass().getSimpleName(), "");
        }
    }

    /** The first answer to the claim holds: a retry with another claim would be another request under the same key. */
    private Heard checkIn(Operation operation, String address) throws IOException, InterruptedException {
        CompletableFuture<String> claim = operation.claim();
        if (!claim.isDone()) {
            Heard heard = post(address + "/app/api/check-in/claims", operation, "{\"activityCode\":\"" + operation.text() + "\"}");
            if (heard.type() == Moment.Type.OK) {
                claim.complete(first(CLAIM, heard.answer()));
            } else if (!claim.isDone()) {
                return heard;
            }
        }
        return post(address + "/app/api/check-in/completions", operation,
                "{\"claimId\":\"" + claim.join() + "\",\"location\":null,\"locationRefused\":false}");
    }

    private Heard scan(Operation operation, String address) throws IOException, InterruptedException {
        WechatPush.Request pushed = push.request(operation);
        var request = HttpRequest.newBuilder(URI.create(address + "/wechat/official" + pushed.query()))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(pushed.body()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return push.heard(response.statusCode(), response.body());
    }

    private Heard post(String address, Operation operation, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + operation.token())
                .header("Idempotency-Key", operation.id())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            return new Heard(200, "", response.body());
        }
        String code = first(CODE, response.body()).toLowerCase(Locale.ROOT);
        return new Heard(response.statusCode(), code, code);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
