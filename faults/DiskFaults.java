import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The disk is slow, breaks, or has no room left. */
final class DiskFaults {

    private static final int SLOW_MILLIS = 300;
    private static final int FULL_SECONDS = 10;
    private static final Pattern NO_ROOM = Pattern.compile("No space left|errno: 28|error 28|is full|disk full", Pattern.CASE_INSENSITIVE);
    private static final Fault FULL = Fault.inFullSet(
            "F7", "disk full for 10 s, below the database and the application's journal", 1, Fault.Strike.NONE).needing(Tool.MKFS);

    private DiskFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.inFullSet("F5s", "slow disk: each flush of the database takes 300 ms more, for 8 s", 1, DiskFaults::slowFlushes)
                        .needing(Tool.STRACE),
                Fault.inFullSet("F6", "failing disk: flushes of the database end in an error", 1, DiskFaults::failingFlushes)
                        .needing(Tool.STRACE),
                Fault.inFullSet("F6j", "database away and failing disk below the journal", 1, DiskFaults::failingJournal)
                        .needing(Tool.STRACE));
    }

    /** On a disk of their own. */
    static List<Fault> onOwnDisk() {
        return List.of(FULL);
    }

    private static void slowFlushes(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.1 + random.nextDouble(0.2));
        try (var slow = Meddling.delay(lab.processes(), lab.database.process(), SLOW_MILLIS)) {
            TimeUnit.SECONDS.sleep(8);
            lab.saw(slow.mustHaveHappened() + " flushes were late");
        }
    }

    /** A database that can not flush ends by itself; the next start finds what was flushed before. */
    private static void failingFlushes(Lab lab, Burst burst, Random random) throws Exception {
        burst.reach(0.2 + random.nextDouble(0.4));
        try (var failing = Meddling.fail(lab.processes(), lab.database.process())) {
            Until.holds("the database ends by itself", 30, () -> !lab.database.process().isAlive());
            lab.saw(failing.mustHaveHappened() + " flushes failed, the database ended by itself");
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        lab.database.start();
    }

    /** Neither the database nor RabbitMQ nor the journal can keep anything: nobody may be told that something is kept. */
    private static void failingJournal(Lab lab, Burst burst, Random random) throws Exception {
        OwnBroker broker = lab.services().broker();
        burst.reach(0.1 + random.nextDouble(0.2));
        try (var failing = Meddling.fail(lab.processes(), lab.node(0).process())) {
            if (broker != null) {
                broker.kill();
            }
            lab.way(0).weather(ChaosProxy.Weather.DOWN);
            TimeUnit.SECONDS.sleep(8);
            lab.saw(failing.mustHaveHappened() + " flushes of the journal failed");
        }
        lab.way(0).weather(ChaosProxy.Weather.FAIR);
        if (broker != null) {
            broker.start();
        }
    }

    static Result runOnOwnDisk(Fault fault, OwnProcesses processes, FaultOptions options, Path results) throws Exception {
        try (var disk = new OwnDisk(processes, processes.folder().resolve(fault.id()), "700M");
                var database = new OwnDatabase(processes, disk.folder.resolve("database"), List.of("--innodb-log-file-size=32M"));
                var lab = new Lab(processes, fault.id(), results, database, Services.none())) {
            return new Trial(lab, options.seed(), options.isShort())
                    .run(fault.striking((same, burst, random) -> noRoom(lab, burst, random, disk, results)));
        }
    }

    private static void noRoom(Lab lab, Burst burst, Random random, OwnDisk disk, Path results) throws Exception {
        burst.reach(0.1 + random.nextDouble(0.2));
        long before = acknowledged(lab);
        Path ballast = disk.fill();
        try {
            Until.holds("the console says that this node does not write directly", 30,
                    () -> !lab.office.desk().ask("GET", "/console/api/write-path", null).contains("\"rung\":\"DIRECT\""));
            TimeUnit.SECONDS.sleep(FULL_SECONDS);
        } finally {
            Files.delete(ballast);
        }
        long refusals = refusals(disk.folder.resolve("database").resolve("log")) + refusals(results.resolve("F7-node-0.log"));
        if (refusals == 0) {
            throw new IllegalStateException("nothing was refused for want of room: nothing was tried");
        }
        lab.saw(refusals + " refusals for want of room; " + (acknowledged(lab) - before) + " operations still found some");
    }

    private static long acknowledged(Lab lab) {
        return lab.history.moments().stream().filter(moment -> moment.type() == Moment.Type.OK).map(Moment::operation).distinct().count();
    }

    private static long refusals(Path log) throws Exception {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> NO_ROOM.matcher(line).find()).count();
        }
    }
}
