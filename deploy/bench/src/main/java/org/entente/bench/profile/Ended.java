package org.entente.bench.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Processor time of children that ended within a turn. The kernel tells what all took to their end; what each had taken was
 * seen a moment before. The rest goes to them by their parts.
 */
final class Ended {

    private final Map<String, double[]> seen = new HashMap<>();
    private double[] all = {0, 0};

    void inAll(double user, double kernel) {
        all = new double[] {user, kernel};
    }

    void seen(String name, double user, double kernel) {
        seen.merge(name, new double[] {user, kernel}, (one, more) -> new double[] {one[0] + more[0], one[1] + more[1]});
    }

    /** @param to takes a name with its seconds of user and of kernel time that were not seen */
    void rest(BiConsumer<String, double[]> to) {
        double sum = seen.values().stream().mapToDouble(one -> one[0] + one[1]).sum();
        double user = all[0] - seen.values().stream().mapToDouble(one -> one[0]).sum();
        double kernel =
                all[1] - seen.values().stream().mapToDouble(one -> one[1]).sum();
        if (sum > 0) {
            seen.forEach((name, one) -> {
                double part = (one[0] + one[1]) / sum;
                to.accept(name, new double[] {Math.max(0, user) * part, Math.max(0, kernel) * part});
            });
        }
    }
}
