package org.entente.chassis.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Leaves out what makes spans where no address is given to send them to, for it costs reads an eighth of their time.
 * {@link CallersTrace} hands on what remains to be handed on.
 */
public final class UnheardTraces implements ConfigSourceFactory {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    /** Above the files of properties, and below the environment, so that an operator decides. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue(ENDPOINT);
        // Said either way, for what holds while the service is built would else go on to hold where it runs.
        return List.of(new PropertiesConfigSource(
                Map.of(CallersTrace.DISABLED, String.valueOf(!isGiven(endpoint))),
                "traces that nobody hears",
                ORDINAL));
    }

    private static boolean isGiven(ConfigValue endpoint) {
        return endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
    }
}
