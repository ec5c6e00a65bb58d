package io.mashang.intake;

import io.mashang.intake.kept.KeptOperation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages of the queue. Empty ones are signs of life; one that is not understood is kept as it is. */
@Component
final class MessageBodies {

    static final String STRANGE = "unreadable";

    /** @param strange messages that are not understood, each as the command of an operation that nobody handles */
    record Read(List<KeptOperation> operations, List<KeptOperation> strange) {}

    private final JsonMapper json;
    private final Clock clock;

    MessageBodies(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Read read(List<byte[]> bodies) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        bodies.stream().filter(body -> body.length > 0).forEach(body -> add(body, read));
        return read;
    }

    private void add(byte[] body, Read read) {
        try {
            read.operations().add(json.readValue(body, KeptOperation.class));
        } catch (JacksonException e) {
            String key = HexFormat.of().formatHex(OperationKey.sha256(body), 0, 16);
            var command = json.createObjectNode().put("base64", Base64.getEncoder().encodeToString(body));
            read.strange().add(new KeptOperation(STRANGE, key, STRANGE, command, clock.instant()));
        }
    }
}
