package io.mashang.codes.batch;

import io.mashang.codes.model.SerialRange;
import io.mashang.platform.ids.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the row of a batch and gives it serials and a salt; part of minting and of importing. */
@Component
class TakeSerials {

    private static final int SALT_BYTES = 32;
    private static final int EPOCH = 0;

    private final SerialStore serials;
    private final BatchStore batches;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TakeSerials(SerialStore serials, BatchStore batches, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.serials = serials;
        this.batches = batches;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SerialRange take(NewBatch batch) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        SerialRange range = new SerialRange(ids.next(), serials.take(batch.count()), batch.count(), EPOCH, salt);
        batches.insert(batch, range, clock.instant());
        events.publishEvent(new SerialsTaken(range));
        return range;
    }
}
