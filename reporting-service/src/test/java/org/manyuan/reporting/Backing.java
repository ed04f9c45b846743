package org.manyuan.reporting;

import java.nio.file.Path;
import java.time.Duration;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What a service under test leans on: a broker, a store, an issuer. It is to be closed after the
 * service itself, so by an extension that stands before Spring's.
 */
final class Backing implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final EmbeddedBroker broker = EmbeddedBroker.temporary();
    final EmbeddedStore store = EmbeddedStore.temporary();
    final Tokens tokens = new Tokens();
    final Producing producing = new Producing(broker.bootstrapServers());

    void properties(DynamicPropertyRegistry properties, Path state) {
        properties.add("spring.mongodb.uri", () -> store.uri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", broker::bootstrapServers);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", tokens::jwkSetUri);
        properties.add("manyuan.reporting.state-directory", state::toString);
    }

    @Override
    public void close() {
        producing.close();
        store.close();
        broker.close();
        tokens.close();
    }
}
