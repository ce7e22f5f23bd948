package org.entente.aid.aggregate;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a question for sums may cost. */
@ConfigMapping(prefix = "entente.aid.aggregates")
public interface AggregateConfig {

    /** A sum over everything that takes longer holds a connection and a core from others. */
    @WithDefault("20s")
    Duration timeout();

    /** What the database may use for a step of a sum; with less it sorts on disk, which takes several times as long. */
    @WithDefault("48M")
    MemorySize memory();

    /** The rows are put in order in memory; nobody reads more of them. */
    @WithDefault("10000")
    int mostRows();

    /** The records that an explanation lists; more are better asked for as a list. */
    @WithDefault("1000")
    int mostContributions();
}
