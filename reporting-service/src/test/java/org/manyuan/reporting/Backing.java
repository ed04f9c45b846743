package org.manyuan.reporting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.conformance.ObservedProducers;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * What a service under test leans on: a broker, a store, an issuer. It is to be closed after the
 * service itself, so by an extension that stands before Spring's.
 */
final class Backing implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    final EmbeddedBroker broker = EmbeddedBroker.temporary();
    final EmbeddedStore store = EmbeddedStore.temporary();
    final Tokens tokens = new Tokens();
    final Producing producing = new Producing(broker.bootstrapServers());

    void properties(DynamicPropertyRegistry properties, Path state) {
        properties.add("spring.mongodb.uri", () -> store.uri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", broker::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", tokens::jwkSetUri);
        properties.add("manyuan.reporting.state-directory", state::toString);
        // what takes long is answered all the same, unless a test asks not to wait for it
        properties.add("manyuan.reporting.patience", () -> "100s");
    }

    /** A second instance of the service, beside the one under test. */
    ConfigurableApplicationContext another(Path state, String... properties) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + store.uri("reporting"),
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--"
                                        + ObservedProducers.PROPERTY
                                        + "="
                                        + ObservedProducers.class.getName(),
                                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                        + tokens.jwkSetUri(),
                                "--manyuan.reporting.state-directory=" + state));
        arguments.addAll(List.of(properties));
        return new SpringApplicationBuilder(ReportingServiceApplication.class)
                .run(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        producing.close();
        store.close();
        broker.close();
        tokens.close();
    }
}
