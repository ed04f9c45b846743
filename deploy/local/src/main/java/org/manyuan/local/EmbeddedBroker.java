package org.manyuan.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real, persistent Kafka node (broker and controller, KRaft) inside this JVM, on loopback only.
 * Started again on the same directory and ports it goes on with the same topics.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String HOST = "127.0.0.1";

    /** What a single node on a small machine needs; everything else is Kafka's default. */
    private static final Map<String, String> SMALL_AND_ALONE =
            Map.ofEntries(
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "8"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("transaction.state.log.num.partitions", "8"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                    // topics are created by their owners, with their own settings
                    Map.entry("auto.create.topics.enable", "false"));

    /**
     * After kill -9 the old registration must lapse first: seconds instead of 9. A node that is not
     * started again does without: its controller would put it out of service whenever the machine
     * is too slow for these.
     */
    private static final Map<String, String> SOON_BACK =
            Map.of(
                    "broker.session.timeout.ms", "1500",
                    "broker.heartbeat.interval.ms", "500");

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final @Nullable TemporaryDirectory temporary;

    /**
     * Starts the node and returns when it serves clients.
     *
     * @param directory where the logs are kept; formatted at the first start
     * @param port of the broker; 0 picks a free one
     * @param controllerPort of the controller; 0 picks a free one
     */
    public EmbeddedBroker(Path directory, int port, int controllerPort) {
        this(directory, port, controllerPort, null);
    }

    private EmbeddedBroker(
            Path directory, int port, int controllerPort, @Nullable TemporaryDirectory temporary) {
        this.temporary = temporary;
        int brokerPort = FreePort.orGiven(port);
        bootstrapServers = HOST + ":" + brokerPort;
        format(directory);
        Properties settings =
                settings(
                        directory, bootstrapServers, HOST + ":" + FreePort.orGiven(controllerPort));
        if (temporary == null) {
            settings.putAll(SOON_BACK);
        }
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
    }

    /** A node for a test: on free ports, its directory is deleted at the end. */
    public static EmbeddedBroker temporary() {
        TemporaryDirectory directory = TemporaryDirectory.create("manyuan-broker");
        return new EmbeddedBroker(directory.path(), 0, 0, directory);
    }

    /** Such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary != null) {
            temporary.close();
        }
    }

    /** Runs the node as a process of its own: {@code EmbeddedBroker DIRECTORY PORT CONTROLLER}. */
    static void main(String[] args) {
        EmbeddedBroker broker =
                new EmbeddedBroker(
                        Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        ChildProcess.serveUntilEnd(broker);
        broker.server.awaitShutdown();
    }

    private static Properties settings(Path directory, String broker, String controller) {
        Properties settings = new Properties();
        settings.putAll(SMALL_AND_ALONE);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("log.dirs", directory.toString());
        return settings;
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(silence())
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE_ID)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(new TreeSet<>(Set.of(directory.toString())))
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the broker's directory " + directory, e);
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
