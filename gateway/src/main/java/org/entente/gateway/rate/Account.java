package org.entente.gateway.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.GatewayConfig;

/** What one client has left of its quota, in terms of the fields that tell it. */
record Account(String policy, String allowed, Bucket bucket) {

    static final String ADDRESS = "address";
    static final String SUBJECT = "subject";

    /** The names of all quotas. */
    static final List<String> POLICIES = List.of(ADDRESS, SUBJECT);

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    static Account open(String policy, GatewayConfig.Quota quota) {
        long requests = quota.requests();
        Duration window = quota.window();
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
        String allowed = "\"" + policy + "\";q=" + requests + ";w=" + window.toSeconds();
        return new Account(policy, allowed, bucket);
    }

    /** Takes one request from the account, if there is one left. */
    Receipt take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        String left =
                "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
        int retryAfter = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        return new Receipt(policy, probe.isConsumed(), allowed, left, retryAfter);
    }

    private static int seconds(long nanos) {
        return Math.toIntExact((nanos + NANOS - 1) / NANOS);
    }

    /**
     * The account after a request.
     *
     * @param granted whether the request may pass
     * @param allowed the value of {@code RateLimit-Policy}
     * @param left the value of {@code RateLimit}
     * @param retryAfter if it was not granted, the seconds until another one is; at least 1
     */
    record Receipt(String policy, boolean granted, String allowed, String left, int retryAfter) {}
}
