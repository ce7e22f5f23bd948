package org.entente.gateway.circuit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether one service is asked. It is closed while the service answers; open, so that nothing is asked, once too many of
 * the latest exchanges failed; and half open while one request tries whether the service is back.
 */
public final class Circuit {

    private final CircuitBreaker breaker;
    private final int pauseSeconds;

    Circuit(CircuitBreaker breaker, Duration pause) {
        this.breaker = breaker;
        this.pauseSeconds = Math.toIntExact(Math.max(1, pause.toSeconds()));
    }

    /** Where the circuit is. */
    public enum State {
        CLOSED("closed"),
        OPEN("open"),
        HALF_OPEN("halfOpen");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The name in metrics and health. */
        public String label() {
            return label;
        }
    }

    /** Asks to ask the service; nothing if it is left alone now. Who gets a call must say how it ended. */
    public Optional<Call> enter() {
        return breaker.tryAcquirePermission() ? Optional.of(new Call(breaker)) : Optional.empty();
    }

    /** The state that the circuit is in. */
    public State state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> State.OPEN;
            case HALF_OPEN -> State.HALF_OPEN;
            default -> State.CLOSED;
        };
    }

    /** For how many seconds a service is left alone. */
    public int pauseSeconds() {
        return pauseSeconds;
    }

    /** Closes the circuit and forgets what it knows. */
    public void reset() {
        breaker.reset();
    }

    /** One exchange with the service. What is said first of its end holds. */
    public static final class Call {

        private final CircuitBreaker breaker;
        private final long begun = System.nanoTime();
        private boolean over;

        private Call(CircuitBreaker breaker) {
            this.breaker = breaker;
        }

        /** The service has answered, whatever it said. */
        public void answered() {
            if (end()) {
                breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            }
        }

        /** The service was not there, was too slow or made no sense. */
        public void failed(Throwable failure) {
            if (end()) {
                breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, failure);
            }
        }

        /** The exchange ended for a reason that tells nothing of the service. */
        public void saysNothing() {
            if (end()) {
                breaker.releasePermission();
            }
        }

        private boolean end() {
            boolean first = !over;
            over = true;
            return first;
        }
    }
}
