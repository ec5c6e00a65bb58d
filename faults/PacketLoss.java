import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packets are lost by rules of the firewall. The suite starts itself once more in a network of its own, which ends with
 * it: the rules of the machine are never touched.
 */
final class PacketLoss {

    private static final String OUTSIDE = "mashang.faults.outside";
    private static final Path NETWORK = Path.of("/proc/self/ns/net");
    private static final int PERCENT = 5;
    private static final Pattern LOST = Pattern.compile("counter packets (\\d+)");
    static final Fault FAULT = Fault.inFullSet(
            "F10", PERCENT + " % of all packets lost, between people, node and database", 1, PacketLoss::lose).needing(Tool.NFT);

    private PacketLoss() {}

    /** Whether this is the suite in its own network. */
    static boolean isInside() {
        return System.getProperty(OUTSIDE) != null;
    }

    static void runInOwnNetwork(OwnProcesses processes, FaultOptions options, Report report) throws IOException, InterruptedException {
        if (Tool.NFT.find().isEmpty()) {
            report.notRun(FAULT);
            return;
        }
        System.out.println("F10 in a network of its own:");
        Process inside = processes.start(new ProcessBuilder("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
                System.getProperty("java.home") + "/bin/java", "-D" + OUTSIDE + "=" + Files.readSymbolicLink(NETWORK),
                "-cp", System.getProperty("java.class.path"), "Faults", "--only", FAULT.id(), "--seed", Long.toString(options.seed()))
                .inheritIO());
        report.add(FAULT.id() + " in a network of its own", inside.waitFor() == 0 ? "" : "see above");
    }

    private static void lose(Lab lab, Burst burst, Random random) throws Exception {
        if (!isInside() || Files.readSymbolicLink(NETWORK).toString().equals(System.getProperty(OUTSIDE))) {
            throw new IllegalStateException("this is the network of the machine: no packet of it is dropped");
        }
        burst.reach(0.1 + random.nextDouble(0.1));
        String ports = "{ " + lab.database.port + ", " + lab.node(0).port + " }";
        String loss = "numgen random mod 100 < " + PERCENT + " counter drop";
        nft("add table inet chaos; add chain inet chaos out { type filter hook output priority 0; };"
                + " add rule inet chaos out tcp dport " + ports + " " + loss + "; add rule inet chaos out tcp sport " + ports + " " + loss);
        burst.reach(1);
        Matcher lost = LOST.matcher(nft("list table inet chaos"));
        nft("delete table inet chaos");
        int packets = 0;
        while (lost.find()) {
            packets += Integer.parseInt(lost.group(1));
        }
        if (packets == 0) {
            throw new IllegalStateException("no packet was lost: nothing was tried");
        }
        lab.saw(packets + " packets were lost");
    }

    private static String nft(String words) throws IOException, InterruptedException {
        Process nft = new ProcessBuilder(Tool.NFT.path(), words).redirectErrorStream(true).start();
        String said = new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (nft.waitFor() != 0) {
            throw new IOException("nft " + words + ": " + said);
        }
        return said;
    }
}
