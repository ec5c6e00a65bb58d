import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What phones tell later, in any order, in any pages, twice: it goes through the write path of the product itself, on a database
 * of its own, by the test that runs with a few histories at every build. Here it has many.
 */
final class OfflineHistories {

    private static final int HISTORIES = 10_000;
    private static final int LONGEST_MINUTES = 60;
    private static final String TEST = "OfflineHistoriesDbTests";
    private static final String MAIN = "leavesTheSameBehindForRandomHistoriesSplitsAndRepeats";
    private static final String BITE = "findsOutAStoreInWhichTheLastWriterWins";
    private static final Path RESULT =
            Path.of("server", "target", "surefire-reports", "TEST-io.mashang.checkin.sync." + TEST + ".xml");
    private static final Pattern TOLD = Pattern.compile("histories told: (\\d+)");
    static final Fault FAULT = Fault.inFullSet(
            "F23", "check-ins kept offline, told in any order and twice", 0, Fault.Strike.NONE);

    private OfflineHistories() {}

    static void run(OwnProcesses processes, FaultOptions options, Path results, Report report) throws IOException, InterruptedException {
        biteFirst(report);
        long begun = System.nanoTime();
        Files.deleteIfExists(RESULT);
        Path log = results.resolve("F23.log");
        Process test = processes.start(new ProcessBuilder(
                "mvn", "-B", "-ntp", "-q", "-pl", "server", "test", "-DskipChecks", "-Dmashang.test.installed-store.skip=true",
                "-Dtest=" + TEST, "-Dsurefire.failIfNoSpecifiedTests=false", "-Dmashang.test.offline-histories=" + HISTORIES,
                "-Dmashang.test.offline-seed=" + options.seed())
                .redirectErrorStream(true).redirectOutput(log.toFile()));
        if (!test.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            processes.kill(test);
            report.add(FAULT.id() + " " + FAULT.what(), "it had not ended after " + LONGEST_MINUTES + " minutes; see " + log);
            return;
        }
        String failure = Files.exists(RESULT)
                ? failure(Files.readString(RESULT), HISTORIES)
                : "it could not be carried out; see " + log;
        System.out.printf("%-5s %-58s %s histories, %s (%d s)%n", FAULT.id(), FAULT.what(), HISTORIES,
                failure.isEmpty() ? "all alike; holds" : "BROKEN", (System.nanoTime() - begun) / 1_000_000_000);
        report.add(FAULT.id() + " " + FAULT.what(), failure);
    }

    /** What speaks against this result; empty when all histories were told, and a store that keeps the last one was found out. */
    private static String failure(String xml, int histories) {
        Matcher told = TOLD.matcher(xml);
        if (!told.find() || Integer.parseInt(told.group(1)) != histories) {
            return "not all histories were told";
        }
        return why(xml, MAIN) + why(xml, BITE);
    }

    private static String why(String xml, String test) {
        Matcher found = Pattern.compile("<testcase name=\"" + test + "\"[^>]*?(/>|>(.*?)</testcase>)", Pattern.DOTALL).matcher(xml);
        if (!found.find()) {
            return test + " was not run\n";
        }
        String inside = found.group(2) == null ? "" : found.group(2);
        Matcher broken = Pattern.compile("<(failure|error|skipped)[^>]*?(message=\"([^\"]{0,600}))?").matcher(inside);
        return broken.find() ? test + ": " + broken.group(1) + " " + (broken.group(3) == null ? "" : broken.group(3)) + "\n" : "";
    }

    /** Results that must not pass: something left behind differs, the bite saw nothing, or less was told. */
    private static void biteFirst(Report report) {
        String told = "<system-out>histories told: 5\n</system-out>";
        String main = "<testcase name=\"" + MAIN + "\" time=\"1\"/>";
        String bite = "<testcase name=\"" + BITE + "\" time=\"1\">" + told + "</testcase>";
        Map<String, String> planted = Map.of(
                "a difference", told + main.replace("/>", "><failure message=\"other records\"/></testcase>") + bite,
                "a bite that sees nothing", told + main + bite.replace(told, "<failure message=\"1\"/>"),
                "a bite that was not run", told + main,
                "a test that was skipped", told + main.replace("/>", "><skipped/></testcase>") + bite,
                "fewer histories", told.replace("5", "4") + main + bite);
        String unseen = planted.entrySet().stream()
                .filter(each -> failure(each.getValue(), 5).isEmpty())
                .map(Map.Entry::getKey)
                .reduce("", (all, one) -> all + one + "; ");
        String sound = failure(told + main + bite, 5);
        report.add("F23 the checker bites", unseen + sound);
    }
}
