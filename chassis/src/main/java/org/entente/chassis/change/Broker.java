package org.entente.chassis.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * How Kafka is reached: its address, and what proves who the relay is. An operator gives them as Kafka's own settings
 * with {@code kafka.} in front, such as {@code kafka.security.protocol} and {@code kafka.sasl.jaas.config}; nothing else of
 * a client can be set so, for what the feed promises hangs on the rest.
 *
 * @param settings of Kafka's clients, by their names
 */
record Broker(Map<String, String> settings) {

    private static final String ADDRESS = "bootstrap.servers";

    private static final Set<String> NAMES = Stream.of(
                    ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
            .flatMap(Collection::stream)
            .filter(name -> name.equals(ADDRESS)
                    || name.equals("security.protocol")
                    || name.startsWith("ssl.")
                    || name.startsWith("sasl."))
            .collect(Collectors.toUnmodifiableSet());

    Broker {
        settings = Map.copyOf(settings);
    }

    /** @throws java.util.NoSuchElementException if there is no address */
    static Broker of(Config config) {
        Map<String, String> given = new TreeMap<>();
        NAMES.forEach(name ->
                config.getOptionalValue("kafka." + name, String.class).ifPresent(value -> given.put(name, value)));
        given.put(ADDRESS, config.getValue("kafka." + ADDRESS, String.class));
        return new Broker(given);
    }

    /** For a client with settings of its own. */
    Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }

    /** Without what proves who we are. */
    @Override
    public String toString() {
        return "Broker[" + settings.get(ADDRESS) + "]";
    }
}
