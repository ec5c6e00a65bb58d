import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param activityCode what people type */
record Venue(String activity, long session, String activityCode) {

    private static final Pattern SESSION = Pattern.compile("\"sessions\":\\[\\{\"id\":\"(\\d+)\"");

    /** Has begun, and is open for hours. */
    static Venue open(StaffDesk desk, String title) throws IOException, InterruptedException {
        Instant now = Instant.now();
        String made = desk.ask("POST", "/console/api/activities", """
                {"title":"%s","note":"","timeZone":"Asia/Shanghai","scenario":"EVENT","methods":["ACTIVITY_CODE"],
                 "admission":"OPEN","phoneNeeded":false,"namesOnScreen":"FULL",
                 "place":{"name":"hall","checked":false,"sites":[]},
                 "code":{"rotation":"RELAXED","stepSeconds":null,"errorCorrection":"M","contrast":"FULL"},
                 "sessions":[{"id":null,"startsAt":"%s","endsAt":"%s","opensBeforeMinutes":30,"lateAfterMinutes":30,"closesAt":null}],
                 "version":null}""".formatted(title, now.minus(Duration.ofMinutes(15)), now.plus(Duration.ofHours(3))));
        Matcher session = SESSION.matcher(made);
        if (!session.find()) {
            throw new IOException("no session in " + made);
        }
        return new Venue(RunningProduct.field(made, "id"), Long.parseLong(session.group(1)), RunningProduct.field(made, "activityCode"));
    }
}
