package org.entente.gateway.circuit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.jboss.logging.Logger;

/** The circuit of each service. */
@Singleton
public class Circuits {

    private static final Logger LOG = Logger.getLogger(Circuits.class);

    private final Map<Service, Circuit> circuits = new EnumMap<>(Service.class);

    Circuits(GatewayConfig config, MeterRegistry meters) {
        CircuitBreakerConfig settings = settings(config);
        for (Service service : Service.values()) {
            CircuitBreaker breaker = CircuitBreaker.of(service.label(), settings);
            breaker.getEventPublisher()
                    .onStateTransition(
                            event -> LOG.warnf("%s: circuit %s", service.label(), event.getStateTransition()));
            Circuit circuit = new Circuit(breaker, config.circuit().pause());
            circuits.put(service, circuit);
            for (Circuit.State state : Circuit.State.values()) {
                Gauge.builder("entente.gateway.circuit", circuit, known -> known.state() == state ? 1 : 0)
                        .description("1 for the state that the circuit of a service is in")
                        .tag("service", service.label())
                        .tag("state", state.label())
                        .register(meters);
            }
        }
    }

    /** The circuit of one service. */
    public Circuit of(Service service) {
        return circuits.get(service);
    }

    private static CircuitBreakerConfig settings(GatewayConfig config) {
        GatewayConfig.Circuit circuit = config.circuit();
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(Math.toIntExact(circuit.window().toSeconds()))
                .minimumNumberOfCalls(circuit.minimum())
                .failureRateThreshold(circuit.failurePercent())
                .waitDurationInOpenState(circuit.pause())
                .permittedNumberOfCallsInHalfOpenState(1)
                // A probe whose end nobody hears of must not keep the service shut for ever.
                .maxWaitDurationInHalfOpenState(
                        config.upstream().responseTimeout().multipliedBy(2))
                .build();
    }
}
