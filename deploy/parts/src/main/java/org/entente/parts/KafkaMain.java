package org.entente.parts;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka node that is broker and controller in one. */
final class KafkaMain {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final String PARTNERS = "PARTNERS";
    /** Above the 8 MiB that a record of ours may have, for its headers and the batch around it. */
    private static final int MESSAGE_BYTES = 9 << 20;

    /** How often a partner's connection has to prove again whose it is. */
    private static final Duration REAUTHENTICATION = Duration.ofMinutes(10);

    private KafkaMain() {}

    /** @param arguments data folder, then the ports of the platform's parts, of partners, and of the controller */
    public static void main(String[] arguments) throws Exception {
        ParentWatch.begin();
        Path data = Path.of(arguments[0]);
        // The cluster's id is kept with the data: formatted a second time it would be another cluster.
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaConfig config = KafkaConfig.fromProps(settings(data, arguments[1], arguments[2], arguments[3]));
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        System.out.println(ParentWatch.READY);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path data, String port, String partnersPort, String controllerPort) {
        Properties settings = new Properties();
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        String doors = "PLAINTEXT://127.0.0.1:" + port + "," + PARTNERS + "://127.0.0.1:" + partnersPort;
        settings.put("listeners", doors + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", doors);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + PARTNERS + ":SASL_PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        guard(settings);
        settings.put("log.dirs", data.toString());

        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(MESSAGE_BYTES));
        settings.put("replica.fetch.max.bytes", Integer.toString(MESSAGE_BYTES));

        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the node waits until its former session is over; the default is nine seconds.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
        return settings;
    }

    /**
     * Nobody may do anything without a rule that says so, but for the platform's own parts. They come without a name, by
     * ports that only this machine can reach; the partners' port lets nobody in without a name.
     */
    private static void guard(Properties settings) {
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("super.users", KafkaPrincipal.ANONYMOUS.toString());
        settings.put("allow.everyone.if.no.acl.found", "false");

        String partners = "listener.name." + PARTNERS.toLowerCase(Locale.ROOT) + ".";
        String scram = ScramMechanism.SCRAM_SHA_512.mechanismName();
        settings.put(partners + "sasl.enabled.mechanisms", scram);
        String mechanism = partners + scram.toLowerCase(Locale.ROOT) + ".";
        settings.put(mechanism + "sasl.jaas.config", ScramLoginModule.class.getName() + " required;");
        // A connection that an old password opened must not live for ever.
        settings.put(mechanism + "connections.max.reauth.ms", Long.toString(REAUTHENTICATION.toMillis()));
    }
}
