import io.mashang.codes.model.CodeKeys;
import io.mashang.codes.model.Domain;
import java.util.Arrays;

/** Keys that are the same in every run. */
final class FixedKeys implements CodeKeys {

    @Override
    public byte[] permutationKey(Domain domain) {
        return key(1 + domain.hashCode());
    }

    @Override
    public byte[] tagKey(Domain domain, byte[] batchSalt) {
        return key(97 + domain.hashCode());
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
