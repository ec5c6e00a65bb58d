package io.mashang.wechat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.gateway.WechatSettings.Official;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox's pushes, against accounts that answer badly. */
class AccountPusherTests {

    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final AtomicInteger pauses = new AtomicInteger();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer account;

    interface Answer {
        void to(HttpExchange exchange, int push) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        account = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        account.start();
    }

    @AfterEach
    void stop() {
        account.stop(0);
    }

    @Test
    void pushesAnEventThatIsNeverAnsweredThreeTimes() {
        answers((exchange, push) -> status(exchange, 500, ""));

        Pushed pushed = pusher().push("<xml>1</xml>");

        assertThat(pushed).isEqualTo(new Pushed(false, 3, null));
        assertThat(bodies).hasSize(3);
        assertThat(pauses).hasValue(2);
    }

    @Test
    void hangsUpOnAnAccountThatDoesNotAnswerInTime() {
        answers((exchange, push) -> {
            if (push == 3) {
                status(exchange, 200, "success");
            }
        });

        assertThat(pusher().push("<xml>1</xml>")).isEqualTo(new Pushed(true, 3, null));
    }

    @Test
    void takesRubbishForNoAnswer() {
        answers((exchange, push) -> status(exchange, 200, push == 1 ? "rubbish" : "<xml><Encrypt>rubbish</Encrypt></xml>"));

        assertThat(pusher().push("<xml>1</xml>").answered()).isFalse();
    }

    @Test
    void stopsAtTheFirstAnswer() {
        answers((exchange, push) -> status(exchange, 200, ""));

        assertThat(pusher().push("<xml>1</xml>")).isEqualTo(new Pushed(true, 1, null));
        assertThat(pauses).hasValue(0);
    }

    private AccountPusher pusher() {
        OwnPort port = new OwnPort() {
            @Override
            String url() {
                return "http://127.0.0.1:" + account.getAddress().getPort();
            }
        };
        return new AccountPusher(
                port, new WechatAccounts(new Official("wx1", "secret", "token", AES_KEY), null),
                new SandboxSettings(Duration.ofMillis(300)), pauses::incrementAndGet,
                Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC));
    }

    private void answers(Answer answer) {
        account.createContext("/wechat/official", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            answer.to(exchange, bodies.size());
        });
    }

    private static void status(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
