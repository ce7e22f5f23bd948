package org.entente.gateway.proxy;

import java.util.concurrent.TimeUnit;
import org.entente.gateway.GatewayConfig;

/** How well a client sends its body. Only the time counts in which the gateway waits for it. Lives on one event loop. */
final class Pace {

    private final long graceNanos;
    private final int bytesPerSecond;
    private long waited;
    private long since = System.nanoTime();
    private boolean waiting = true;
    private boolean tooSlow;
    private boolean broken;

    private Pace(long graceNanos, int bytesPerSecond) {
        this.graceNanos = graceNanos;
        this.bytesPerSecond = bytesPerSecond;
    }

    static Pace of(GatewayConfig.Pace config) {
        return new Pace(config.grace().toNanos(), config.bytesPerSecond());
    }

    /** Of a sender that may be as slow as it likes. */
    static Pace any() {
        return new Pace(0, 0);
    }

    /** The next part is awaited. */
    void await() {
        if (!waiting) {
            waiting = true;
            since = System.nanoTime();
        }
    }

    /** No part is wanted for now, or none will come any more. */
    void hold() {
        if (waiting) {
            waiting = false;
            waited += System.nanoTime() - since;
        }
    }

    /** Whether the sender is who is waited for. */
    boolean isAwaited() {
        return waiting;
    }

    /** Whether so many bytes are too few for the time that was spent waiting for them. */
    boolean isTooSlow(long bytes) {
        long spent = waited + (waiting ? System.nanoTime() - since : 0);
        long earned = bytesPerSecond == 0 ? spent : TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        tooSlow |= spent > graceNanos + earned;
        return tooSlow;
    }

    /** The sender has said nothing at all for too long. */
    void giveUp() {
        tooSlow = true;
    }

    /** The sender has left, or what it sends makes no sense. */
    void broke() {
        broken = true;
        hold();
    }

    /** Whether the body broke off at the sender. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the sender has been found too slow. */
    boolean wasTooSlow() {
        return tooSlow;
    }
}
