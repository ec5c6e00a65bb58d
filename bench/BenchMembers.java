import io.mashang.platform.crypto.FieldSealer;
import io.mashang.platform.crypto.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;

/** Members with a bound phone and a live sign-in each, written straight into the tables; their tokens are real ones. */
final class BenchMembers {

    static final long FIRST_ID = 1_000_000;
    private final Mac signature;
    private final FieldSealer sealer;

    BenchMembers(byte[] masterKey) throws GeneralSecurityException {
        var keys = new KeyRing(masterKey);
        sealer = new FieldSealer(keys);
        signature = Mac.getInstance("HmacSHA256");
        signature.init(keys.deriveKey("access-token.1.mashang:member", "HmacSHA256"));
    }

    /** @return one access token per member, good for an hour */
    List<String> make(Connection database, int count) throws SQLException {
        List<String> tokens = new ArrayList<>();
        database.setAutoCommit(false);
        try (PreparedStatement member = database.prepareStatement(
                        "INSERT INTO identity_member (id, name, status, created_at) VALUES (?, 'bench', 'ACTIVE', UTC_TIMESTAMP(3))");
                PreparedStatement phone = database.prepareStatement("INSERT INTO identity_phone"
                        + " (id, member_id, phone_index, sealed, bound_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))");
                PreparedStatement balance = database.prepareStatement(
                        "INSERT INTO points_balance (member_id, available, held, debt) VALUES (?, 0, 0, 0)");
                PreparedStatement signIn = database.prepareStatement("INSERT INTO platform_sign_in"
                        + " (id, realm, subject, limited, began_at) VALUES (?, 'MEMBER', ?, FALSE, UTC_TIMESTAMP(3))")) {
            for (long id = FIRST_ID; id < FIRST_ID + count; id++) {
                byte[] index = new byte[32];
                ThreadLocalRandom.current().nextBytes(index);
                run(member, id);
                run(phone, id, id, index, sealer.seal("+86139%08d".formatted(id), "identity_phone", "sealed", id));
                run(balance, id);
                run(signIn, id, id);
                tokens.add(token(id));
            }
        }
        database.commit();
        return tokens;
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private String token(long id) {
        long now = Instant.now().getEpochSecond();
        String head = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        String claims = "{\"iss\":\"mashang\",\"aud\":[\"mashang:member\"],\"sub\":\"%d\",\"iat\":%d,\"exp\":%d,\"lim\":false,\"sid\":\"%d\"}"
                .formatted(id, now, now + 3600, id);
        String content = head + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + encode(signature.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
