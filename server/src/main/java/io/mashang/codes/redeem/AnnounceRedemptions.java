package io.mashang.codes.redeem;

import io.mashang.codes.CodeRedeemed;
import io.mashang.codes.custody.CountRegions;
import io.mashang.codes.statistics.CountScans;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes {@link CodeRedeemed} to the modules above and counts it by region and by holder, after the redemption's commit, in the
 * transaction that takes it off the outbox.
 */
@Component
class AnnounceRedemptions implements OutboxConsumer {

    private final CountScans countScans;
    private final CountRegions countRegions;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    AnnounceRedemptions(
            CountScans countScans, CountRegions countRegions, ApplicationEventPublisher events, JsonMapper json) {
        this.countScans = countScans;
        this.countRegions = countRegions;
        this.events = events;
        this.json = json;
    }

    @Override
    public String topic() {
        return RedemptionBatch.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> delivered) {
        List<CodeRedeemed> redeemed =
                delivered.stream().map(event -> json.treeToValue(event.payload(), CodeRedeemed.class)).toList();
        countScans.redeemed(redeemed);
        countRegions.count(redeemed);
        redeemed.forEach(events::publishEvent);
    }
}
