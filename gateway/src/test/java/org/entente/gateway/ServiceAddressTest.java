package org.entente.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {

    @Test
    void portIsTheSchemesWhereNoneIsGiven() {
        assertEquals(new ServiceAddress("aid", 80, false), ServiceAddress.of("p", URI.create("http://aid")));
        assertEquals(new ServiceAddress("aid", 443, true), ServiceAddress.of("p", URI.create("https://aid/")));
        assertEquals(new ServiceAddress("aid", 8082, false), ServiceAddress.of("p", URI.create("http://aid:8082")));
    }

    @Test
    void managementIsQuarkusPortOfTheHostInClear() {
        ServiceAddress address = ServiceAddress.of("p", URI.create("https://aid:8443"));
        assertEquals(new ServiceAddress("aid", 9000, false), address.management());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aid:8082", "ftp://aid", "http://aid/api", "http://aid?x=1", "http:///", "aid"})
    void refusesWhatIsNotSchemeHostAndPort(String url) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ServiceAddress.of("the.property", URI.create(url)));
        assertEquals(
                "the.property is " + url + ", but must be like http://host:port, without a path", refused.getMessage());
    }
}
