package org.entente.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP;Q=1|true",
                "deflate, gzip;q=1.0, *;q=0.5|true",
                "*|true",
                "gzip;q=0.000|false",
                "*;q=0|false",
                "gzip;q=0, *;q=1|false",
                "identity|false",
                "gzipped|false"
            })
    void codingsAreWeighed(String header, boolean taken) {
        assertEquals(taken, AcceptEncoding.takesGzip(List.of(header)));
    }
}
