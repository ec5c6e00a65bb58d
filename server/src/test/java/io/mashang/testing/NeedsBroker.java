package io.mashang.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test only where RabbitMQ listens; {@code ./mashang test} starts one, and lets nothing be skipped with CI=true. */
final class NeedsBroker implements ExecutionCondition {

    private static final int CONNECT_MILLIS = 2_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String address = TestBroker.ADDRESS.toString();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(TestBroker.ADDRESS.getHost(), TestBroker.ADDRESS.getPort()), CONNECT_MILLIS);
            return ConditionEvaluationResult.enabled("RabbitMQ listens at " + address);
        } catch (IOException e) {
            return ConditionEvaluationResult.disabled("no RabbitMQ listens at " + address);
        }
    }
}
