package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** A dollar was 0.9549 euro and 153.8143 yen in December 2024. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsInOneCurrencyTest {

    private final Publisher publisher = new Publisher();

    @Test
    void convertsByTheMonthOfTheValueDate() {
        Api.created(publisher
                .activity()
                .transaction("disbursement", "2024-12-31", "95.49", "EUR")
                .add(
                        "transactions",
                        "{\"type\":\"disbursement\",\"date\":\"2025-02-01\",\"value\":"
                                + "{\"amount\":190.98,\"currency\":\"EUR\",\"valueDate\":\"2024-12-01\"}}")
                .transaction("disbursement", "2024-12-31", "1", "USD"));

        JsonNode answer = publisher.answer("measure=disbursements&by=year");

        assertEquals("2024 101, 2025 200", Publisher.rows(answer));
        assertEquals(
                Json.tree(
                        """
                        {"source":"Board of Governors of the Federal Reserve System, Foreign Exchange Rates (G.5, H.10), \
                        monthly averages","rates":[{"currency":"EUR","from":"2024-12","to":"2024-12",\
                        "lowest":1.0472300764,"highest":1.0472300764,"records":2}]}"""),
                answer.path("conversion"));
    }

    @Test
    void convertsIntoAnotherCurrencyThroughTheDollar() {
        Api.created(publisher.activity().transaction("disbursement", "2024-12-31", "153.8143", "JPY"));
        assertEquals("0.9549", total("currency=EUR"));
        assertEquals("153.8143", total("currency=JPY"));
    }

    @Test
    void listsApartWhatHasNoRate() {
        Api.created(publisher
                .activity()
                .transaction("disbursement", "2024-12-31", "4000", "KHR")
                .transaction("disbursement", "2024-12-31", "5", "KHR")
                .transaction("disbursement", "1998-12-31", "7", "EUR")
                .transaction("disbursement", "2024-12-31", "1", "USD"));

        JsonNode answer = publisher.answer("measure=disbursements");

        assertEquals("1", answer.at("/total/value").asText());
        assertEquals("noRate EUR 7, noRate KHR 4005", Publisher.left(answer, "unconverted"));
        assertEquals("2", answer.at("/unconverted/1/records").asText());
        assertEquals("false", answer.path("complete").asText());
        assertEquals("4005", total("currency=KHR"));
    }

    @Test
    void addsEachCurrencyApartAsReported() {
        Api.created(publisher
                .activity()
                .recipient("KHM")
                .transaction("disbursement", "2024-12-31", "4000", "KHR")
                .transaction("disbursement", "1998-12-31", "7", "EUR")
                .transaction("disbursement", "2024-12-31", "1", "EUR"));

        JsonNode answer = publisher.answer("measure=disbursements&by=recipient&currency=asReported");

        assertEquals(
                Json.tree(
                        "[{\"value\":8,\"currency\":\"EUR\",\"records\":2},{\"value\":4000,\"currency\":\"KHR\",\"records\":1}]"),
                answer.path("totals"));
        assertEquals("KHM 8, KHM 4000", Publisher.rows(answer));
        assertTrue(answer.path("total").isMissingNode());
        assertEquals("true", answer.path("complete").asText());
    }

    /** The deflator of the United States is 118.026 in 2022 and 122.273 in 2023. */
    @Test
    void tellsValuesInThePricesOfABaseYear() {
        Api.created(publisher
                .activity()
                .transaction("disbursement", "2022-06-01", "118.026", "USD")
                .transaction("disbursement", "2023-06-01", "100", "USD")
                .transaction("disbursement", "2025-06-01", "9", "USD"));

        JsonNode answer = publisher.answer("measure=disbursements&by=year&prices=constant&baseYear=2023");

        assertEquals("2022 122.273, 2023 100", Publisher.rows(answer));
        assertEquals("noDeflator USD 9", Publisher.left(answer, "unconverted"));
        assertEquals(
                Json.tree(
                        """
                        {"rates":[],"deflator":{"country":"USA","source":"U.S. Bureau of Economic Analysis, implicit \
                        price deflator of gross domestic product","baseYear":2023}}"""),
                answer.path("conversion"));
    }

    @Test
    void convertsFirstAndDeflatesByTheEconomyOfTheTarget() {
        Api.created(publisher.activity().transaction("disbursement", "2022-06-01", "100", "EUR"));
        JsonNode answer =
                publisher.answer("measure=disbursements&currency=USD&prices=constant&baseYear=2023&explain=true");
        JsonNode part = answer.at("/total/explanation/0");
        // 100 / 0.9463 * 122.273 / 118.026
        assertEquals("109.47729", answer.at("/total/value").asText());
        assertEquals("2022-06", part.path("rateMonth").asText());
        assertEquals("1.035983596834596", part.path("priceFactor").asText());
    }

    private String total(String more) {
        return publisher
                .answer("measure=disbursements&" + more)
                .at("/total/value")
                .asText();
    }
}
