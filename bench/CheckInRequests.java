import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phone sends at a door. */
final class CheckInRequests {

    private static final Pattern CLAIM = Pattern.compile("\"claimId\":\"([^\"]*)\"");

    private CheckInRequests() {}

    static byte[] claim(int port, String token, BenchActivities.Venue venue) {
        return Requests.post(port, "/app/api/check-in/claims", token, UUID.randomUUID().toString(),
                "{\"activityCode\":\"" + venue.code() + "\",\"deviceKey\":\"" + phoneOf(token) + "\"}");
    }

    /** Everybody has a phone of their own. */
    private static String phoneOf(String token) {
        return token.substring(token.length() - 32);
    }

    static byte[] complete(int port, String token, String key, String claim) {
        return Requests.post(port, "/app/api/check-in/completions", token, key,
                "{\"claimId\":\"" + claim + "\",\"location\":null,\"locationRefused\":false}");
    }

    static String claimIn(String answer) {
        Matcher matcher = CLAIM.matcher(answer);
        return matcher.find() ? matcher.group(1) : "";
    }
}
