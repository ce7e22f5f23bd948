package org.entente.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of requests. */
@ConfigMapping(prefix = "entente.http")
public interface HttpLimits {

    /** A change is at most 8 MiB; a body that could become one has room for white space and escapes, and no more. */
    @WithDefault("16M")
    MemorySize largestBody();

    /** How long what a client still sends is read after a refusal, so that the refusal reaches it. */
    @WithDefault("2s")
    Duration linger();
}
