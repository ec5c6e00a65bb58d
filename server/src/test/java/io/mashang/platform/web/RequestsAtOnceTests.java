package io.mashang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.MashangTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MashangTest
class RequestsAtOnceTests {

    private static final int MOST = 2_000;
    private static final FilterChain ANSWER = (request, response) -> response.getWriter().write("ok");

    @Autowired
    RequestsAtOnce filter;

    @Test
    void refusesTheNextAtTheDoorAndLetsItInOnceOneHasLeft() throws Exception {
        CountDownLatch inside = new CountDownLatch(MOST);
        CountDownLatch leave = new CountDownLatch(1);
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            crowd.add(Thread.ofVirtual().start(() -> work(inside, leave)));
        }
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

        MockHttpServletResponse refused = ask("/app/api/me");
        MockHttpServletResponse health = ask("/livez");
        leave.countDown();
        for (Thread thread : crowd) {
            thread.join();
        }

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getContentAsString()).contains("platform.overloaded");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 4);
        assertThat(health.getContentAsString()).isEqualTo("ok");
        assertThat(ask("/app/api/me").getContentAsString()).isEqualTo("ok");
    }

    private void work(CountDownLatch inside, CountDownLatch leave) {
        try {
            filter.doFilter(new MockHttpServletRequest("GET", "/app/api/me"), new MockHttpServletResponse(), (request, response) -> {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (java.io.IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, ANSWER);
        return response;
    }
}
