package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.MashangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@MashangTest
class ReadyBeforeRequestsTests {

    @Autowired
    BatchWriter writer;

    /** Lower phases start earlier and stop later. */
    @Test
    void takesOperationsForAsLongAsTheWebServerTakesRequests() {
        assertThat(writer.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
