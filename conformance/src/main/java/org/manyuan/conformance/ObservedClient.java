package org.manyuan.conformance;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client as tests use it. What it is answered has to be described by the OpenAPI documents of the
 * services that answer; {@link ConformanceExtension} fails the test class otherwise.
 */
public final class ObservedClient extends HttpClient {

    private final HttpClient client;
    private final Answers answers;

    private ObservedClient(HttpClient client, Answers answers) {
        this.client = client;
        this.answers = answers;
    }

    /** A client of the services of these names, each at whatever port. */
    public static HttpClient of(String... services) {
        return of(HttpClient.newHttpClient(), services);
    }

    public static HttpClient of(HttpClient client, String... services) {
        return new ObservedClient(client, Answers.of(services));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        answers.expectFrom(request.uri());
        return client.send(request, observed(request, handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler) {
        return sendAsync(request, handler, null);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        answers.expectFrom(request.uri());
        return client.sendAsync(request, observed(request, handler), pushes);
    }

    private <T> BodyHandler<T> observed(HttpRequest request, BodyHandler<T> handler) {
        return answer ->
                new CopyingSubscriber<>(
                        handler.apply(answer),
                        body -> answers.seen(exchange(request, answer, body)),
                        body -> answers.seenInPart(exchange(request, answer, body)));
    }

    private static Exchange exchange(HttpRequest request, ResponseInfo answer, byte[] body) {
        return new Exchange(
                request.method(), request.uri(), answer.statusCode(), answer.headers(), body);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public void shutdownNow() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        client.close();
    }
}
