package org.entente.chassis.change;

import io.smallrye.config.ConfigMapping;

/** How the feed presents itself to those who read it. */
@ConfigMapping(prefix = "entente.feed")
public interface FeedConfig {

    /** The address under which clients reach the platform, such as {@code https://entente.example}. */
    String publicUrl();
}
