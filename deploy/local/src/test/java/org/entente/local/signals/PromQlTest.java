package org.entente.local.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void functionsLabelsAndRangesAreNoMetrics() {
        assertEquals(
                Set.of("a_bucket"),
                PromQl.metrics(
                        "histogram_quantile(0.99, sum by (service, le) (rate(a_bucket{caller=\"read\"}[10m]))) > 2.5"));
        assertEquals(Set.of("up"), PromQl.metrics("up{job=~\"entente.+\"} == 0"));
        assertEquals(
                Set.of("x", "y_total"), PromQl.metrics("max by (job) (x) / on (job) sum(increase(y_total[1h])) > 1e3"));
        assertEquals(Set.of("x", "y"), PromQl.metrics("x unless y"));
    }
}
