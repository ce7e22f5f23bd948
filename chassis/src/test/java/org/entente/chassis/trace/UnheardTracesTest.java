package org.entente.chassis.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnheardTracesTest {

    /** As the services' own file has it. */
    private static final Map<String, String> FILE =
            Map.of("quarkus.otel.exporter.otlp.endpoint", "${OTEL_EXPORTER_OTLP_ENDPOINT:\u0020}");

    @Test
    void withoutAnAddressNothingMakesSpans() {
        assertEquals("true", disabled(Map.of()));
    }

    @Test
    void withAnAddressSpansAreMade() {
        assertEquals("false", disabled(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317")));
    }

    @Test
    void frameworksOwnVariableIsAnAddressToo() {
        assertEquals("false", disabled(Map.of("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317")));
    }

    private static String disabled(Map<String, String> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(FILE, "file", 100))
                .withSources(new io.smallrye.config.EnvConfigSource(environment, 300))
                .withSources(new UnheardTraces())
                .build();
        return config.getValue("quarkus.otel.sdk.disabled", String.class);
    }
}
