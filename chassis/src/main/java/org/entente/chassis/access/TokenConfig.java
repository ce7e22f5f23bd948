package org.entente.chassis.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and for how many tokens the result of their verification is kept. */
@ConfigMapping(prefix = "entente.token")
public interface TokenConfig {

    /**
     * At most, and never beyond what the token itself says. Short, so that whatever an issuer changes without a new key
     * is not overlooked for longer; zero keeps nothing.
     */
    @WithDefault("1m")
    Duration kept();

    /** More than the clients that write in that time; beyond it those that are used least are verified anew. */
    @WithDefault("10000")
    int most();
}
