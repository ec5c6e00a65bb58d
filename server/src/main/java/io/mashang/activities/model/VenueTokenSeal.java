package io.mashang.activities.model;

import io.mashang.platform.crypto.Base32;
import io.mashang.platform.crypto.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Seals and opens the tokens of rotating QRs: 12 bytes of content ‖ 2 bytes of the installation's tag ‖ 12 bytes of the
 * activity's MAC (HMAC-SHA-256), 42 characters. The tag needs no look-up: it turns away all but one in 65536 made-up
 * tokens before anything is searched for. Only the activity's MAC is proof.
 */
public final class VenueTokenSeal {

    private static final int TAG_BYTES = 2;
    private static final int MAC_BYTES = 12;
    private static final int TAGGED_BYTES = VenueToken.BYTES + TAG_BYTES;
    private static final int CHARACTERS = ((TAGGED_BYTES + MAC_BYTES) * 8 + 4) / 5;

    /** A token of this installation whose proof is still to be checked with the activity's key. */
    public static final class Opened {

        private final VenueToken token;
        private final byte[] tagged;
        private final byte[] mac;

        private Opened(byte[] bytes) {
            this.token = VenueToken.read(ByteBuffer.wrap(bytes));
            this.tagged = Arrays.copyOf(bytes, TAGGED_BYTES);
            this.mac = Arrays.copyOfRange(bytes, TAGGED_BYTES, bytes.length);
        }

        public VenueToken token() {
            return token;
        }

        public boolean isSealedWith(HmacSha256 activity) {
            return MessageDigest.isEqual(mac, activity.of(MAC_BYTES, tagged));
        }
    }

    private final HmacSha256 installation;

    public VenueTokenSeal(SecretKey installationKey) {
        this.installation = new HmacSha256(installationKey);
    }

    public String seal(VenueToken token, HmacSha256 activity) {
        byte[] content = token.toBytes();
        byte[] tagged = ByteBuffer.allocate(TAGGED_BYTES).put(content).put(tag(content)).array();
        byte[] mac = activity.of(MAC_BYTES, tagged);
        return Base32.encode(ByteBuffer.allocate(TAGGED_BYTES + MAC_BYTES).put(tagged).put(mac).array());
    }

    /** Whether this could be a token at all: length and alphabet, nothing secret. */
    public static boolean isReadable(String text) {
        return text.length() == CHARACTERS && Base32.decode(text).isPresent();
    }

    /** Empty unless it was made by this installation, as far as its tag can say. */
    public Optional<Opened> open(String text) {
        return Optional.of(text)
                .filter(some -> some.length() == CHARACTERS)
                .flatMap(Base32::decode)
                .filter(bytes -> bytes[0] >>> 4 == VenueToken.VERSION && hasOurTag(bytes))
                .map(Opened::new);
    }

    private boolean hasOurTag(byte[] bytes) {
        byte[] tag = Arrays.copyOfRange(bytes, VenueToken.BYTES, TAGGED_BYTES);
        return MessageDigest.isEqual(tag, tag(Arrays.copyOf(bytes, VenueToken.BYTES)));
    }

    private byte[] tag(byte[] content) {
        return installation.of(TAG_BYTES, content);
    }
}
