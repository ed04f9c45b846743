package org.manyuan.bench.product;

import java.io.IOException;
import java.nio.file.Path;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;

/** What the reporting service needs and nothing else: a broker, a store and an issuer. */
public final class ReportingStand implements AutoCloseable {

    private final Path home;
    private final int port;
    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final EmbeddedStore store = EmbeddedStore.temporary();
    private final Issuer issuer = new Issuer();

    /**
     * @param home the checkout with the built product
     * @param port of the service
     */
    public ReportingStand(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public ReportingService start(int heapMegabytes) throws IOException {
        ReportingService service =
                ReportingService.start(
                        home,
                        port,
                        heapMegabytes,
                        new ReportingService.Backing(
                                broker.bootstrapServers(),
                                store.uri("reporting"),
                                issuer.jwkSetUri(),
                                issuer.token()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
        return service;
    }

    @Override
    public void close() {
        store.close();
        broker.close();
        issuer.close();
    }
}
