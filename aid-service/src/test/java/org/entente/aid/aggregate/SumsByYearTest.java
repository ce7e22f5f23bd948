package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsByYearTest {

    private final Publisher publisher = new Publisher();

    @BeforeEach
    void payAroundTheTurnsOfYears() {
        Api.created(publisher
                .activity()
                .transaction("disbursement", "2020-09-30", "1", "USD")
                .transaction("disbursement", "2020-10-01", "10", "USD")
                .transaction("disbursement", "2020-12-31", "100", "USD")
                .transaction("disbursement", "2021-01-01", "1000", "USD"));
    }

    @Test
    void yearsOfTheCalendarBeginInJanuary() {
        assertEquals("2020 111, 2021 1000", publisher.rows("measure=disbursements&by=year"));
        assertEquals(
                "2020 111, 2021 1000",
                publisher.rows("measure=disbursements&by=year&years=fiscal&fiscalYearStart=--01-01"));
    }

    @Test
    void aFiscalYearIsNamedByItsEnd() {
        String fiscal = "measure=disbursements&by=year&years=fiscal&fiscalYearStart=--10-01";
        assertEquals("2020 1, 2021 1110", publisher.rows(fiscal));
        assertEquals(
                "FY2021 (2020-10-01 to 2021-09-30)",
                publisher.answer(fiscal).at("/rows/1/group/year/name").asText());
    }

    @Test
    void boundsAreDaysMonthsOrYears() {
        assertEquals("2020 110", publisher.rows("measure=disbursements&by=year&from=2020-10&to=2020"));
        assertEquals(
                "{\"from\":\"2020-10-01\",\"to\":\"2020-12-31\",\"records\":2}",
                publisher
                        .answer("measure=disbursements&from=2020-10&to=2020")
                        .path("coverage")
                        .toString());
    }
}
