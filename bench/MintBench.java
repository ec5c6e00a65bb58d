import io.mashang.codes.model.CodeCsv;
import io.mashang.codes.model.CodeKeys;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mints ten million codes into the printer's file on one thread, as an export does. The yardsticks write the same bytes without
 * computing them, compute as many AES blocks in large calls, and print the codes one by one.
 */
final class MintBench {

    static final SerialRange RANGE = new SerialRange(1, 1_000_000, 100_000_000, 0, new byte[32]);
    static final CodeKeys KEYS = new FixedKeys();
    private static final String PREFIX = "HTTPS://SCAN.EXAMPLE.COM/C/";
    private static final int CODES = Integer.getInteger("mashang.bench.codes", 10_000_000);
    private static final int ROUNDS = Integer.getInteger("mashang.bench.rounds", 5);
    private static final int ONE_BY_ONE = 1_000_000;
    private static final int BLOCKS_OF_A_CODE = 11;

    void measure() throws IOException, GeneralSecurityException {
        Machine.printAlone();
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path file = folder.resolve("codes.csv");
        List<Double> mint = new ArrayList<>();
        List<Double> write = new ArrayList<>();
        List<Double> aes = new ArrayList<>();
        List<Double> single = new ArrayList<>();
        mint(file);
        for (int round = 0; round < ROUNDS; round++) {
            mint.add(rate(CODES, () -> mint(file)));
            write.add(rate(CODES, () -> copy(file, folder.resolve("copy.csv"))));
            aes.add(rate(CODES, MintBench::encipher));
            single.add(rate(ONE_BY_ONE, () -> oneByOne(file)));
        }
        System.out.printf(Locale.ROOT, "%,d codes in %.2f s, %,d bytes%n", CODES, CODES / Figures.median(mint), Files.size(file));
        System.out.printf(Locale.ROOT, "per second: mint %,.0f; write %,.0f; aes %,.0f; one by one %,.0f%n",
                Figures.median(mint), Figures.median(write), Figures.median(aes), Figures.median(single));
        System.out.printf(Locale.ROOT, "RESULT mint per_second=%.0f seconds_10m=%.2f ratio_write=%.2f ratio_aes=%.2f ratio_one_by_one=%.2f%n",
                Figures.median(mint), 1e7 / Figures.median(mint), Figures.median(mint) / Figures.median(write),
                Figures.median(mint) / Figures.median(aes), Figures.median(mint) / Figures.median(single));
        Files.delete(file);
        Files.delete(folder.resolve("copy.csv"));
    }

    interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    static double rate(long count, Work work) throws IOException, GeneralSecurityException {
        long start = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static void mint(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new CodeCsv(KEYS, RANGE, List.of(Family.INNER), PREFIX).write(1, CODES, out);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
    }

    private static void encipher() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
        byte[] blocks = new byte[16 * 1024];
        for (long done = 0; done < (long) CODES * BLOCKS_OF_A_CODE; done += 1024) {
            cipher.doFinal(blocks, 0, blocks.length, blocks);
        }
    }

    private static void oneByOne(Path file) throws IOException {
        var printer = new CodePrinter(KEYS, RANGE, Family.INNER);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.resolveSibling("copy.csv")), 1 << 16)) {
            for (long number = 1; number <= ONE_BY_ONE; number++) {
                String code = printer.print(RANGE.serial(number)).characters();
                out.write((number + "," + code + "," + PREFIX + code + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
