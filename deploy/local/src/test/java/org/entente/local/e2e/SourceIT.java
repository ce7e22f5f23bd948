package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A document, and the records of all services that cite it. */
class SourceIT {

    private static final String OVERVIEW = "337095b1-2914-5a20-a33a-4d1183d8a715";
    private static final String FACT_SHEET = "45bcfa08-f6da-5f31-bd02-257a08f36820";

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
    }

    @Test
    void overviewIsCitedByEventsPositionsAndTheSchemeThatWasSuspended() {
        given().get("/v1/sources/" + OVERVIEW)
                .then()
                .statusCode(200)
                .body(
                        "document.title",
                        equalTo("[Untitled article] Cambodia’s foreign relations across eight major topics"))
                .body("document.publisher", equalTo("Not named in the document"))
                .body("events.data.items", hasSize(20))
                .body("positions.data.items", hasSize(13))
                .body("schemes.data.items.code", equalTo(List.of("EBA")))
                .body("statistics.data.items", hasSize(0));
    }

    @Test
    void everyRecordOfAPartCitesTheDocument() {
        for (String part : List.of("events", "positions", "eventFigures", "activities", "aidFigures", "tradeFigures")) {
            given().get("/v1/sources/" + FACT_SHEET + "?pageSize=100")
                    .then()
                    .statusCode(200)
                    .body(part + ".data.items.citations.sourceId", everyItem(hasItem(FACT_SHEET)));
        }
    }

    @Test
    void partLinksToAllOfItsRecords() {
        String href = given().get("/v1/sources/" + FACT_SHEET + "?parts=positions&pageSize=1")
                .path("positions.href");
        assertEquals("/v1/positions?source=" + FACT_SHEET, href);
        Collection<String> all = given().get(href).path("items.id");
        assertEquals(21, all.size());
    }

    @Test
    void documentThatNobodyCitesIsNotThere() {
        given().get("/v1/sources/45bcfa08-f6da-5f31-bd02-257a08f36829").then().statusCode(404);
    }
}
