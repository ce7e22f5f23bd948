package org.entente.gateway.live;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the stream over services of its own. */
abstract class OnTheBench {

    @Inject
    LiveBench bench;

    @BeforeEach
    void startServices() {
        bench.start();
    }

    @AfterEach
    void stopServices() {
        bench.stop();
    }
}
