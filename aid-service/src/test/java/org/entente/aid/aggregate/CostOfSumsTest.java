package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.aid.Api;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CostOfSumsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Publisher publisher = new Publisher();

    @Inject
    ConsistentReads reads;

    @Test
    void refusesMoreRowsThanAnybodyReads() {
        Api.created(publisher
                .activity()
                .transaction("disbursement", "2021-01-01", "1", "USD")
                .transaction("disbursement", "2022-01-01", "1", "USD"));
        assertEquals(2, find(LONG, 2).section("row").size());
        assertEquals(
                "The sums would have more than 1 rows: ask for a shorter time with from and to, for one recipient, sector or"
                        + " publisher, or by less.",
                assertThrows(Overloaded.class, () -> find(LONG, 1)).getMessage());
    }

    @Test
    void stopsWhatTakesTooLong() {
        assertThrows(Overloaded.class, () -> find(Duration.ofMillis(1), 10));
        assertEquals(0, find(LONG, 10).section("row").size());
    }

    private Found find(Duration timeout, int mostRows) {
        AggregateFilter params = new AggregateFilter();
        params.measure = List.of("disbursements");
        params.by = List.of("year");
        params.publisher = publisher.ref();
        Question question = new QuestionReader(params, new Asked("/", Map.of())).read();
        return new AggregateStore(reads, config(timeout, mostRows)).find(question);
    }

    private static AggregateConfig config(Duration timeout, int mostRows) {
        return new AggregateConfig() {
            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(1 << 20));
            }

            @Override
            public int mostRows() {
                return mostRows;
            }

            @Override
            public int mostContributions() {
                return 10;
            }
        };
    }
}
