package io.mashang.activities.organise;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a transaction that draws a short name; when the name was taken, the whole transaction runs again with another. */
@Component
public class DrawAgain {

    private static final int TRIES = 5;

    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DrawAgain(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <T> T untilFree(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    public SecureRandom random() {
        return random;
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
