import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out accounts, each to one scenario only: what somebody did elsewhere must not count here. */
final class People {

    private final int port;
    private final List<String> tokens;
    private final AtomicInteger next = new AtomicInteger();

    People(int port, List<String> tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    Handset withOwnPhone(Random random) {
        return on(aDevice(random));
    }

    /** The next account, on this device. */
    Handset on(String device) {
        int index = next.getAndIncrement();
        return new Handset(port, BenchMembers.FIRST_ID + index, tokens.get(index), device);
    }

    /** What a mini program makes at its first start: 128 random bits. */
    static String aDevice(Random random) {
        byte[] key = new byte[16];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
