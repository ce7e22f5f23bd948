package org.entente.chassis.change;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay from the database to Kafka. */
@ConfigMapping(prefix = "entente.relay")
public interface RelayConfig {

    /** Whether this process may lead. A migration job, say, has no business in the feed. */
    @WithDefault("true")
    boolean enabled();

    /** The service's name in topics, keys and sources: {@code events}, {@code aid} or {@code trade}. */
    String service();

    /** How often the leader looks without being woken: the bound on what a lost wake-up costs. */
    @WithDefault("500ms")
    Duration look();

    /** The pause before a failed leader tries again, or tries again to reach a broker that is away. */
    @WithDefault("500ms")
    Duration retry();

    /** How long a replica that stands by waits for the lock before it asks anew: it cannot be stopped meanwhile. */
    @WithDefault("1s")
    Duration standByInterval();

    /** The longest wait between two tries while the broker is away. */
    @WithDefault("5s")
    Duration longestRetry();

    /** When the database gives the lock of a silent leader to another one; a frozen process is silent. */
    @WithDefault("3s")
    Duration sessionTimeout();

    /** Wake-ups are gathered for this long: a NOTIFY for each transaction costs most of the throughput. */
    @WithDefault("20ms")
    Duration wakeupInterval();

    /** The most changes in one Kafka transaction. Those of larger ones outlive young collections: a small heap stalls. */
    @WithDefault("1000")
    int batch();

    /** The most bytes of renderings in one Kafka transaction; two of them are in the heap at once. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** The most changes that get their positions at once; ten batches keep Kafka fed while a backlog is sorted. */
    @WithDefault("10000")
    int sequencingBatch();

    /** So many changes behind, the feed counts as ill: half a minute of a busy day. */
    @WithDefault("10000")
    long tolerableLag();

    /** How many copies of each topic the brokers keep; one on a single machine. */
    @WithDefault("1")
    short replicationFactor();
}
