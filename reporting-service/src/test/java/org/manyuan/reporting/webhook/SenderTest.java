package org.manyuan.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** One host of several webhooks, some of which never answer. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class SenderTest {

    private static final org.apache.hc.core5.util.Timeout LONG =
            org.apache.hc.core5.util.Timeout.ofMinutes(5);

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(2 * Sender.AT_ONCE);
    private final Sender sender =
            new Sender(
                    new Addresses(true), new Sender.Timeouts(LONG, LONG, LONG), Clock.systemUTC());
    private HttpServer host;

    @BeforeEach
    void host() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        host.createContext("/hangs", this::hang);
        host.createContext("/answers", SenderTest::answer);
        host.start();
    }

    @AfterEach
    void end() throws IOException {
        over.countDown();
        host.stop(0);
        sender.destroy();
    }

    @Test
    void webhooksOfOneHostDoNotWaitForEachOther() throws Exception {
        // two that are given up only after minutes
        for (int number = 0; number < 2 * Sender.AT_ONCE; number++) {
            Thread.startVirtualThread(() -> sender.send(webhook("/hangs"), delivery()));
        }
        hanging.await();

        assertThat(sender.send(webhook("/answers"), delivery())).isEqualTo(new Answer.Taken(204));
    }

    private void hang(HttpExchange exchange) throws IOException {
        hanging.countDown();
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private Webhook webhook(String path) {
        return new Webhook(
                "W",
                1,
                "http://127.0.0.1:" + host.getAddress().getPort() + path,
                "secret",
                Set.of(),
                List.of("province"),
                WebhookState.ACTIVE,
                "tester",
                Instant.EPOCH);
    }

    private static Delivery delivery() {
        return Delivery.of("W", "A", 1, "raised", "{}", Instant.EPOCH);
    }
}
