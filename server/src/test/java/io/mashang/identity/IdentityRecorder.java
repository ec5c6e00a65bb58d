package io.mashang.identity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stands for the modules above: hears what identity tells them and whether it came inside the transaction. */
@Component
public class IdentityRecorder implements MemberRecords {

    public record Merged(MemberId from, MemberId to) {}

    private final List<MemberId> joined = new CopyOnWriteArrayList<>();
    private final List<PhoneBound> bound = new CopyOnWriteArrayList<>();
    private final List<Merged> merged = new CopyOnWriteArrayList<>();

    @EventListener
    void on(MemberJoined event) {
        requireTransaction();
        joined.add(event.member());
    }

    @EventListener
    void on(PhoneBound event) {
        requireTransaction();
        bound.add(event);
    }

    @Override
    public void merge(MemberId from, MemberId to) {
        requireTransaction();
        merged.add(new Merged(from, to));
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of();
    }

    @Override
    public void erase(MemberId member) {
        requireTransaction();
    }

    public long timesJoined(MemberId member) {
        return joined.stream().filter(member::equals).count();
    }

    public List<PhoneBound> boundBy(MemberId member) {
        return bound.stream().filter(event -> event.member().equals(member)).toList();
    }

    public List<Merged> mergedWith(MemberId member) {
        return merged.stream().filter(m -> m.from().equals(member) || m.to().equals(member)).toList();
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("not inside a transaction");
        }
    }
}
