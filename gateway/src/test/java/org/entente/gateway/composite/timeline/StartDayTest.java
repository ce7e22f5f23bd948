package org.entente.gateway.composite.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartDayTest {

    @ParameterizedTest
    @CsvSource({
        "1965-05-03, 1965-05-03, 1965-05-03",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-XX, 2024-02-01, 2024-02-29",
        "1999, 1999-01-01, 1999-12-31",
        "1999-XX-XX, 1999-01-01, 1999-12-31",
        "202X, 2020-01-01, 2029-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "2024-24, 2024-12-01, 2025-02-28",
        "2024~, 2024-01-01, 9999-12-31",
        "2022-08-02/2022-08-06, 2022-08-02, 2022-08-02",
        "2012/.., 2012-01-01, 2012-12-31",
        "/2024-02-26, 0000-01-01, 2024-02-26",
        "../2016, 0000-01-01, 0000-01-01"
    })
    void beginsAsTheServicesOrderIt(String edtf, String earliest, String latest) {
        assertEquals(new StartDay(earliest, latest), StartDay.of(edtf));
    }

    @Test
    void impreciseStartMayLieWithinBoundsThatItOverlaps() {
        assertEquals(true, StartDay.of("2020").mayLieBetween(LocalDate.of(2020, 6, 1), null));
        assertEquals(false, StartDay.of("2020").mayLieBetween(LocalDate.of(2021, 1, 1), null));
        assertEquals(false, StartDay.of("2020").mayLieBetween(null, LocalDate.of(2019, 12, 31)));
        assertEquals(true, StartDay.UNKNOWN.mayLieBetween(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1)));
    }
}
