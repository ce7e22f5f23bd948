package org.entente.chassis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionBatchesTest {

    @Test
    void handsOnAThousandAtATimeAndWhatIsLeft() {
        List<List<Rejection>> handed = new ArrayList<>();
        RejectionBatches batches = new RejectionBatches(handed::add);

        for (int row = 1; row <= 2500; row++) {
            batches.add(Rejection.duplicate(row, row, 0, true, 1, "key"));
        }
        batches.flush();

        assertEquals(List.of(1000, 1000, 500), handed.stream().map(List::size).toList());
        assertEquals(2500, handed.get(2).get(499).row());
    }
}
