package org.entente.local.partner;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.chassis.change.FeedTopics;
import org.entente.parts.FreePorts;
import org.entente.parts.Kafka;

/** A real Kafka with the topics of all feeds, started once for all the tests that need it. */
final class Broker {
    private static Broker running;

    private final Kafka kafka;

    private Broker() {
        try {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")).toAbsolutePath(), "partners-");
            kafka = Kafka.start(folder.resolve("kafka"), FreePorts.one(), folder.resolve("kafka.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Admin admin = Admin.create(platform())) {
            List<NewTopic> topics = Stream.of(FeedOf.values())
                    .flatMap(feed -> new FeedTopics(feed.service()).all((short) 1).stream())
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (Exception e) {
            throw new IllegalStateException("The topics could not be made", e);
        }
    }

    static synchronized Broker get() {
        if (running == null) {
            running = new Broker();
        }
        return running;
    }

    /** How the platform's own parts reach it. */
    Map<String, Object> platform() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** Where partners reach it. */
    String partnersAddress() {
        return kafka.partnersBootstrapServers();
    }

    /** What the command prints. */
    String partner(String... arguments) {
        return new PartnerCommand(kafka.bootstrapServers(), kafka.partnersBootstrapServers()).run(List.of(arguments));
    }

    /** What a new partner was given, read as the configuration that it is. */
    Properties added(String... nameAndOptions) {
        return read(partner(
                Stream.concat(Stream.of("add"), Stream.of(nameAndOptions)).toArray(String[]::new)));
    }

    static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Sends, as the platform does, values that no compression makes smaller. */
    void send(String topic, int count, int size) {
        Random random = new Random(1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(platform(), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                byte[] value = new byte[size];
                random.nextBytes(value);
                // One at a time: of several on the way to a topic just made, the first may come too late to be taken.
                producer.send(new ProducerRecord<>(topic, "topic/" + i, value)).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Not sent to " + topic, e);
        }
    }
}
