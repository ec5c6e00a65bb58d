package io.mashang.codes.redeem;

import io.mashang.codes.CodeRedeemed;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes {@link CodeRedeemed} to the modules above, after the redemption's commit, in a transaction of its own. */
@Component
class AnnounceRedemptions implements OutboxConsumer {

    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    AnnounceRedemptions(ApplicationEventPublisher events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    @Override
    public String topic() {
        return RedemptionBatch.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> redeemed) {
        redeemed.forEach(event -> events.publishEvent(json.treeToValue(event.payload(), CodeRedeemed.class)));
    }
}
