package org.entente.bench.load;

/**
 * What one side did in one round.
 *
 * @param rate requests a second
 * @param p50 the median of the answers' times, in microseconds
 * @param p99 their 99th percentile, in microseconds
 * @param cpu processor time of the side's own processes a request, in microseconds; not a number where it was not taken
 */
public record Figures(double rate, double p50, double p99, double cpu) {

    Figures withCpu(double micros) {
        return new Figures(rate, p50, p99, micros);
    }
}
