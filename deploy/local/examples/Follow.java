import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps a copy of one service's records in a file: the state topic gives what there is, the changes topic the rest. */
public final class Follow {
    /** The last that is known of a record: its place in the feed, and the event's data, empty when it was deleted. */
    private record Held(long sequence, String data) {}

    private static String service;
    private static Path file;
    private final Properties settings = new Properties();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private long epoch;

    /** Arguments: client.properties as the platform gave it, the service (events, aid or trade), the file of the copy. */
    public static void main(String[] arguments) throws Exception {
        service = arguments[1];
        file = Path.of(arguments[2]);
        while (true) {
            new Follow().follow(Path.of(arguments[0]));
            System.out.println("starting over");
            Files.deleteIfExists(file);
        }
    }

    /** Returns when the copy is of no more use: its place in the changes has expired, or a new epoch has begun. */
    private void follow(Path properties) throws Exception {
        try (var reader = Files.newBufferedReader(properties)) {
            settings.load(reader);
        }
        settings.put("auto.offset.reset", "none"); // A place that Kafka has no more must not pass unnoticed.
        settings.put("enable.auto.commit", "false"); // The place is kept with the data; a group would keep it elsewhere.
        // Else changes show twice, and such as never happened.
        try (var consumer = consumer("read_committed")) {
            if (Files.exists(file)) {
                load();
            } else {
                bootstrap(consumer);
            }
            System.out.println("following with " + held.size() + " records");
            consumer.assign(next.keySet());
            next.forEach(consumer::seek);
            while (true) {
                var changes = consumer.poll(Duration.ofSeconds(1));
                for (var change : changes) {
                    // An epoch begins when a backup was restored. The state topic then tells all records anew.
                    if (epoch != 0 && Long.parseLong(header(change, "ce_feedepoch")) > epoch) {
                        return;
                    }
                    apply(change);
                }
                if (!changes.isEmpty()) {
                    next.replaceAll((partition, offset) -> consumer.position(partition));
                    save();
                }
            }
        } catch (InvalidOffsetException e) {
            System.out.println(e.getMessage());
        }
    }

    private void bootstrap(KafkaConsumer<String, String> consumer) throws Exception {
        // The end of the changes comes first: what happens meanwhile is read twice then, and not missed.
        next.putAll(consumer.endOffsets(partitions(consumer, "changes")));
        var state = partitions(consumer, "state");
        consumer.assign(state);
        consumer.seekToBeginning(state);
        // One transaction writes a change to both topics, but may show in one of them a moment later: so read up to
        // what was written, not only to what shows now.
        try (var other = consumer("read_uncommitted")) {
            var written = other.endOffsets(state);
            while (state.stream().anyMatch(partition -> consumer.position(partition) < written.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::apply);
            }
        }
        save();
    }

    /**
     * The sequence orders what is known of a record, within an epoch as the revision does, and across epochs too. What is
     * not newer changes nothing, so that it does no harm to read a change twice.
     */
    private void apply(ConsumerRecord<String, String> change) {
        long sequence = Long.parseLong(header(change, "ce_sequence"));
        if (!held.containsKey(change.key()) || held.get(change.key()).sequence() < sequence) {
            // The type ends in created, updated, deleted or snapshot (told again as it is); a tombstone has no value.
            boolean deleted = change.value() == null || header(change, "ce_type").endsWith(".deleted");
            held.put(change.key(), new Held(sequence, deleted ? "" : change.value()));
            System.out.println(sequence + " " + change.key() + (deleted ? " is gone" : ""));
        }
        epoch = Math.max(epoch, Long.parseLong(header(change, "ce_feedepoch")));
    }

    /** Copy and place in one file, replaced as a whole: a kill between the two cannot happen. */
    private void save() throws Exception {
        var lines = new StringBuilder("epoch\t" + epoch + "\n");
        next.forEach((partition, offset) -> lines.append("next\t" + partition.partition() + "\t" + offset + "\n"));
        held.forEach((key, value) -> lines.append(key + "\t" + value.sequence() + "\t" + value.data() + "\n"));
        Path fresh = Files.writeString(Path.of(file + ".new"), lines);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void load() throws Exception {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", 3);
            switch (cells[0]) {
                case "epoch" -> epoch = Long.parseLong(cells[1]);
                case "next" -> next.put(partition("changes", Integer.parseInt(cells[1])), Long.parseLong(cells[2]));
                default -> held.put(cells[0], new Held(Long.parseLong(cells[1]), cells[2]));
            }
        }
    }

    private KafkaConsumer<String, String> consumer(String isolation) {
        settings.put("isolation.level", isolation);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String kind) {
        var all = consumer.partitionsFor(partition(kind, 0).topic());
        return all.stream().map(info -> partition(kind, info.partition())).toList();
    }

    private static TopicPartition partition(String kind, int number) {
        return new TopicPartition("entente." + service + "." + kind + ".v1", number);
    }

    private static String header(ConsumerRecord<?, ?> change, String name) {
        return new String(change.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
