package org.entente.chassis.change;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed presents itself to those who read it. */
@ConfigMapping(prefix = "entente.feed")
public interface FeedConfig {

    /** The address under which clients reach the platform, such as {@code https://entente.example}. */
    String publicUrl();

    /**
     * The most positions that one request looks at: what its filters leave out costs as much as what they let through,
     * and a question that matches nothing must not read the whole feed.
     */
    @WithDefault("10000")
    int scan();

    /** A page is full when its changes are so large together; one change may have 8 MiB, and a page has at least one. */
    @WithDefault("4M")
    MemorySize pageBytes();

    /** The most requests that wait for changes at a time; each holds a connection to a client, and nothing else. */
    @WithDefault("512")
    int mostWaiting();

    /** How often the connection that tells of changes is tried out while none come. */
    @WithDefault("5s")
    Duration trial();

    /** How long to wait before that connection is made anew; without it, waiting requests look as often for themselves. */
    @WithDefault("500ms")
    Duration retry();
}
