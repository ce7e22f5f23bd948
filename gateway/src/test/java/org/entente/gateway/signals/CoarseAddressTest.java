package org.entente.gateway.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "2001:db8:1:2::7, 2001:0db8:0001::/48",
        "::1, 0000:0000:0000::/48",
        "unknown, unknown"
    })
    void clientIsTheNetworkThatItIsIn(String address, String network) {
        assertEquals(network, CoarseAddress.of(address));
    }
}
