package org.manyuan.local.launch;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;

/** What each process is started with. */
final class Plans {

    private static final int STORE_HEAP = 640;
    private static final int BROKER_HEAP = 320;

    private final Installation installation;
    private final DataDirectory data;
    private final Options options;
    private final PortPlan ports;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Plans(Installation installation, DataDirectory data, Options options) {
        this.installation = installation;
        this.data = data;
        this.options = options;
        this.ports = new PortPlan(options.port());
    }

    ProcessPlan store() {
        return own(
                "store",
                STORE_HEAP,
                EmbeddedStore.class,
                ports.store(),
                data.store().toString(),
                String.valueOf(ports.store()));
    }

    ProcessPlan broker() {
        return own(
                "broker",
                BROKER_HEAP,
                EmbeddedBroker.class,
                ports.broker(),
                data.broker().toString(),
                String.valueOf(ports.broker()),
                String.valueOf(ports.controller()));
    }

    ProcessPlan service(Instance instance, Path jar) {
        Service service = instance.service();
        int port = ports.instance(service, instance.index());
        List<String> rest = new ArrayList<>(List.of("-jar", jar.toString()));
        if (service == Service.GATEWAY) {
            rest.add("--manyuan.issuer.key-file=" + data.issuerKey());
            rest.addAll(instanceAddresses());
        }
        return new ProcessPlan(
                instance.name(),
                Java.command(service.heapMegabytes(), installation.classArchive(jar), rest),
                environment(instance, port),
                Probe.readiness(http, port));
    }

    private ProcessPlan own(String name, int heap, Class<?> main, int port, String... arguments) {
        List<String> rest =
                new ArrayList<>(
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        rest.addAll(List.of(arguments));
        Path archive = installation.runDirectory().resolve(name + ".jsa");
        return new ProcessPlan(name, Java.command(heap, archive, rest), Map.of(), Probe.port(port));
    }

    private Map<String, String> environment(Instance instance, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker());
        environment.put(
                "SPRING_MONGODB_URI",
                "mongodb://127.0.0.1:%d/%s?retryWrites=false"
                        .formatted(ports.store(), instance.service().database()));
        environment.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                "http://127.0.0.1:" + ports.gateway() + "/oauth2/jwks");
        environment.put("MANYUAN_REPORTING_STATE_DIRECTORY", data.streams(instance).toString());
        // receivers of alerts are tried out on this machine
        environment.put("MANYUAN_WEBHOOKS_PRIVATE_TARGETS", "true");
        if (instance.service() == Service.GATEWAY) {
            environment.put("SPRING_PROFILES_ACTIVE", "embedded");
        }
        return environment;
    }

    /** Where the gateway finds the instances of each service. */
    private List<String> instanceAddresses() {
        return options.scale().instances().stream()
                .filter(instance -> instance.service() != Service.GATEWAY)
                .map(instance ->
                        "--spring.cloud.discovery.client.simple.instances.%s[%d].uri=http://127.0.0.1:%d"
                                .formatted(
                                        instance.service().id(),
                                        instance.index(),
                                        ports.instance(instance.service(), instance.index())))
                .toList();
    }
}
