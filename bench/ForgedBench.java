import io.mashang.codes.model.CodeKeys;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.Domain;
import io.mashang.codes.model.CodeReader;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refuses forged codes on one thread as a scan does, from the text to the verdict: right check character, wrong key. The
 * installation knows a thousand batches of a million codes. The yardstick enciphers ten blocks of AES, one call each.
 */
final class ForgedBench {

    private static final int CODES = 200_000;
    private static final int ROUNDS = Integer.getInteger("mashang.bench.rounds", 5);
    private static final int BATCHES = 1_000;
    private static final long SIZE = 1_000_000;
    private static final SerialRange FORGER = new SerialRange(1, 1, CODES, 0, new byte[] {1});

    private final TreeMap<Long, SerialRange> ranges = new TreeMap<>();
    private final CodeReader reader = new CodeReader(MintBench.KEYS, this::find);

    ForgedBench() {
        for (int batch = 0; batch < BATCHES; batch++) {
            ranges.put(1 + batch * SIZE, new SerialRange(batch, 1 + batch * SIZE, SIZE, 0, new byte[32]));
        }
    }

    void measure() throws IOException, GeneralSecurityException {
        Machine.printAlone();
        List<String> forged = codes(new OtherKeys());
        List<String> genuine = codes(MintBench.KEYS);
        List<Double> refused = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> aes = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double refusedNow = MintBench.rate(CODES, () -> mustBe(0, forged));
            double readNow = MintBench.rate(CODES, () -> mustBe(CODES, genuine));
            double aesNow = MintBench.rate(CODES, ForgedBench::tenBlocks);
            if (round >= 0) {
                refused.add(refusedNow);
                read.add(readNow);
                aes.add(aesNow);
            }
        }
        System.out.printf(Locale.ROOT, "per second on one thread: forged refused %,.0f; genuine read %,.0f; ten AES blocks %,.0f%n",
                Figures.median(refused), Figures.median(read), Figures.median(aes));
        System.out.printf(Locale.ROOT, "RESULT forged per_second=%.0f genuine_per_second=%.0f ratio_aes=%.2f%n",
                Figures.median(refused), Figures.median(read), Figures.median(refused) / Figures.median(aes));
    }

    private Optional<SerialRange> find(long serial) {
        return Optional.ofNullable(ranges.floorEntry(serial)).map(Map.Entry::getValue).filter(range -> range.contains(serial));
    }

    private void mustBe(int genuine, List<String> codes) {
        int found = 0;
        for (String code : codes) {
            if (CodeText.parse(code).flatMap(reader::read).isPresent()) {
                found++;
            }
        }
        if (found != genuine) {
            throw new IllegalStateException(found + " genuine codes of " + codes.size() + ", expected " + genuine);
        }
    }

    private static List<String> codes(CodeKeys keys) {
        SerialRange range = keys instanceof OtherKeys ? FORGER : new SerialRange(0, 1, SIZE, 0, new byte[32]);
        var printer = new CodePrinter(keys, range, Family.INNER);
        List<String> codes = new ArrayList<>(CODES);
        for (long number = 1; number <= CODES; number++) {
            codes.add(printer.print(range.serial(number)).grouped());
        }
        return codes;
    }

    private static void tenBlocks() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"));
        byte[] block = new byte[16];
        for (int i = 0; i < CODES * 10; i++) {
            cipher.doFinal(block, 0, block.length, block);
        }
    }

    /** Those of a forger who knows the format and no key. */
    private static final class OtherKeys implements CodeKeys {

        @Override
        public byte[] permutationKey(Domain domain) {
            return new byte[32];
        }

        @Override
        public byte[] tagKey(Domain domain, byte[] batchSalt) {
            return new byte[32];
        }
    }
}
