import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An activity with one open session and one display. */
final class Hall {

    static final Place CENTRE = new Place(25.043300, 102.712300);
    private static final Pattern SESSION = Pattern.compile("\"sessions\":\\[\\{\"id\":\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"content\":\"[^\"]*/([A-Z2-7]+)\"");

    final long session;
    private final Api api;
    private final String display;

    private Hall(long session, Api api, String display) {
        this.session = session;
        this.api = api;
        this.display = display;
    }

    static Hall open(RunningProduct product, Level level, String title) throws Exception {
        Instant now = Instant.now();
        String made = product.asStaff("POST", "/console/api/activities", String.format(Locale.ROOT, """
                {"title":"%s","note":"","timeZone":"Asia/Shanghai","scenario":"EVENT","methods":%s,
                 "admission":"OPEN","phoneNeeded":false,"namesOnScreen":"FULL",
                 "place":{"name":"hall","checked":%s,"sites":[{"name":"hall","fence":{"latitude":%f,"longitude":%f,"datum":"GCJ02",
                  "radiusMeters":%d,"accuracyAllowanceMeters":100},"networks":[]}]},
                 "code":{"rotation":"%s","stepSeconds":null,"errorCorrection":"M","contrast":"FULL"},
                 "sessions":[{"id":null,"startsAt":"%s","endsAt":"%s","opensBeforeMinutes":30,"lateAfterMinutes":60,"closesAt":null}],
                 "version":null}""",
                title, level.methods, level.placeChecked, CENTRE.latitude(), CENTRE.longitude(), level.radiusMeters, level.rotation,
                now.minus(Duration.ofMinutes(10)), now.plus(Duration.ofHours(2))));
        Matcher session = SESSION.matcher(made);
        if (!session.find()) {
            throw new IllegalStateException("no session in " + made);
        }
        String added = product.asStaff("POST", "/console/api/sessions/" + session.group(1) + "/displays", "{\"name\":\"door\"}");
        String displayToken = RunningProduct.field(added, "displayUrl").replaceFirst(".*#", "");
        var api = new Api("http://localhost:" + product.port);
        String access = RunningProduct.field(
                api.ask("POST", "/screen/api/session", null, "{\"displayToken\":\"" + displayToken + "\"}"), "accessToken");
        return new Hall(Long.parseLong(session.group(1)), api, access);
    }

    /** What a camera in front of the screen would read now. */
    String look() throws Exception {
        String shown = api.ask("GET", "/screen/api/code", display, null);
        Matcher token = TOKEN.matcher(shown);
        if (!token.find()) {
            throw new IllegalStateException("no code in " + shown);
        }
        return token.group(1);
    }
}
