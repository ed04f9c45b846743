package org.manyuan.reporting.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/** Posts to webhooks. Redirects are not followed, and what is answered is not read. */
final class Sender implements DisposableBean {

    /** So many at once to one webhook, so that none takes up more than its share. */
    static final int AT_ONCE = 8;

    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int MOST_CONNECTIONS = 4_000;
    private static final long SMALL = 64 * 1024;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines;
    private final Timeouts timeouts;
    private final Clock clock;

    /**
     * @param read the longest silence
     * @param whole the longest that an attempt takes, also where an answer trickles in
     */
    record Timeouts(Timeout connect, Timeout read, Timeout whole) {}

    Sender(Addresses addresses, Timeouts timeouts, Clock clock) {
        this.timeouts = timeouts;
        this.clock = clock;
        this.deadlines =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
        this.http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(addresses)
                                        // webhooks of one host must not wait for each other
                                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                                        .setMaxConnTotal(MOST_CONNECTIONS)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(timeouts.connect())
                                                        .setSocketTimeout(timeouts.read())
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(timeouts.whole())
                                        .setResponseTimeout(timeouts.read())
                                        .build())
                        .setUserAgent("Manyuan")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .build();
    }

    /** Beyond this no attempt goes on. */
    Duration longest() {
        return timeouts.whole().toDuration();
    }

    Answer send(Webhook webhook, Delivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        HttpPost request = new HttpPost(webhook.url());
        request.setHeader(Signature.HEADER, Signature.of(webhook.secret(), clock.instant(), body));
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        ScheduledFuture<?> deadline =
                deadlines.schedule(
                        request::cancel, timeouts.whole().toMilliseconds(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            Answer answer = answer(response.getCode());
            if (response.getEntity() != null
                    && response.getEntity().getContentLength() >= 0
                    && response.getEntity().getContentLength() <= SMALL) {
                // so that the connection can be used again; of others it is closed
                EntityUtils.consumeQuietly(response.getEntity());
            }
            return answer;
        } catch (IOException | RuntimeException failure) {
            return new Answer.Silent(
                    deadline.isDone() ? "no answer in time" : String.valueOf(failure.getMessage()));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer answer(int status) {
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status);
        }
        return status == 410 ? new Answer.Gone(status) : new Answer.Refused(status);
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
