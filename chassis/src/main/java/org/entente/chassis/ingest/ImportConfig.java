package org.entente.chassis.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds and the pace of import runs. */
@ConfigMapping(prefix = "entente.import")
public interface ImportConfig {

    /** Whether this process works on runs. A migration job, say, has no business with them. */
    @WithDefault("true")
    boolean enabled();

    /** The content of all unfinished runs together; the gateway lets through a body of as much. */
    @WithDefault("10240M")
    MemorySize quota();

    /** The content is stored in parts of this size: large enough to be few, small enough to be held in memory. */
    @WithDefault("1M")
    MemorySize part();

    /** The most rows and rejections of one commit; what a killed worker did since the last one is done again. */
    @WithDefault("200")
    int groupRows();

    /**
     * The same for formats that are staged in bulk: their rows are small, and what a commit costs is shared by more. So many
     * fit into the survivor spaces of a small heap: of 20,000 a part grew old, and full collections took a tenth of an import.
     */
    @WithDefault("4000")
    int bulkRows();

    /** A commit is also due when its rows are so large together: one row can have megabytes. */
    @WithDefault("4M")
    MemorySize groupBytes();

    /** How often a worker that nobody woke looks for a run: the bound on how long one waits that another replica got. */
    @WithDefault("1s")
    Duration poll();

    /** A run whose worker was silent for so long is given to another one. */
    @WithDefault("15s")
    Duration lease();

    /** How often a worker says that it is alive and how far it has read; well below the lease. */
    @WithDefault("2s")
    Duration heartbeat();

    /** The longest that the transaction of one group may take. */
    @WithDefault("5m")
    Duration groupTimeout();

    /** The longest that the one transaction of an atomic run may take, or that of one part of what is staged in bulk. */
    @WithDefault("4h")
    Duration publishTimeout();

    /** How many workers may break off at the same place before the run fails. */
    @WithDefault("5")
    int attempts();

    /** The pause before a run is tried again that broke off: what was in the way may be gone by then. */
    @WithDefault("5s")
    Duration retry();

    /** A run that has not got its content by then is cancelled. */
    @WithDefault("24h")
    Duration patience();

    /** How long finished runs and their rejections can be read. */
    @WithDefault("90d")
    Duration retention();

    /** The most streams of progress at a time; each holds a connection to a client, and all are fed by one question. */
    @WithDefault("256")
    int mostStreams();

    /** How often the runs that are followed are looked at. */
    @WithDefault("500ms")
    Duration look();

    /** A stream that has nothing to tell says that it is alive, for proxies cut what is silent. */
    @WithDefault("15s")
    Duration streamHeartbeat();
}
