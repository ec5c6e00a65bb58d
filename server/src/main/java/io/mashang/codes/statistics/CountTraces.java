package io.mashang.codes.statistics;

import io.mashang.codes.trace.CodeTraced;
import io.mashang.intake.OutboxConsumer;
import io.mashang.intake.OutboxEvent;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class CountTraces implements OutboxConsumer {

    private final CountScans countScans;
    private final JsonMapper json;

    CountTraces(CountScans countScans, JsonMapper json) {
        this.countScans = countScans;
        this.json = json;
    }

    @Override
    public String topic() {
        return CodeTraced.TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        countScans.traced(events.stream().map(event -> json.treeToValue(event.payload(), CodeTraced.class)).toList());
    }
}
