import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All codes of a batch, in the order of their numbers, as an installation hands them out: many only with a second person. */
final class PrintedCodes {

    private static final int SAMPLES = 50;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private PrintedCodes() {}

    static List<String> of(StaffDesk desk, String batch, int count) throws IOException, InterruptedException {
        String path = "/console/api/code-batches/" + batch;
        List<String> codes = new ArrayList<>();
        if (count <= SAMPLES) {
            Matcher code = CODE.matcher(desk.ask("GET", path + "/sample?count=" + count, null));
            while (code.find()) {
                codes.add(code.group(1));
            }
            return codes;
        }
        for (String line : export(desk, path, count).lines().skip(1).toList()) {
            codes.add(line.split(",")[1]);
        }
        return codes;
    }

    private static String export(StaffDesk desk, String path, int count) throws IOException, InterruptedException {
        String asked = desk.ask("POST", path + "/exports", "{\"from\":1,\"to\":" + count + ",\"content\":\"INNER\",\"format\":\"CSV\","
                + "\"images\":\"NONE\",\"correction\":\"M\",\"modulePixels\":4,\"moduleMillis\":0.4,\"reason\":\"measurement\"}");
        try (StaffDesk colleague = desk.colleague()) {
            colleague.ask("POST", "/console/api/approvals/" + RunningProduct.field(asked, "approvalId") + "/approve", null);
        }
        String opened = desk.ask("POST", "/console/api/code-exports/" + RunningProduct.field(asked, "id") + "/downloads", null);
        return desk.ask("GET", RunningProduct.field(opened, "path"), null);
    }
}
