package org.entente.trade.scheme;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.SCHEMES;
import static org.entente.trade.testkit.Api.changes;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeResourceTest {

    private static final String CITATION =
            """
            {"sourceId":"0195a7a0-0000-7000-8000-000000000001","title":"A document","publisher":"A publisher",\
            "quote":"temporarily suspending the EBA benefits"}""";

    @Test
    void everythingButArmsWasGrantedThenSuspendedAtSomeTimeOf2020() {
        String id = create(SCHEMES, scheme("EBA", "EU", "KH", granted(null), suspended("2020")));

        String status = SCHEMES + id + "/status?beneficiary=116&on=";
        given().get(status + "2019-06-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("granted"))
                .body("certainty", equalTo("possible"))
                .body("beneficiary", equalTo("KHM"));
        given().get(status + "2020-06-01")
                .then()
                .body("status", equalTo("suspended"))
                .body("certainty", equalTo("possible"))
                .body("since", equalTo("2020"))
                .body("alternatives", contains("granted"))
                .body("evidence.status", contains("granted", "suspended"))
                .body("evidence[1].citations[0].quote", equalTo("temporarily suspending the EBA benefits"));
        given().get(status + "2021-01-01")
                .then()
                .body("status", equalTo("suspended"))
                .body("certainty", equalTo("certain"))
                .body("alternatives", is(List.of()))
                .body("evidence.status", contains("suspended"));
    }

    @Test
    void changeEventCarriesTheSchemeAsItIsServed() {
        String id = create(SCHEMES, scheme("GSP", "840", "KHM", granted("1997/..")));

        String served = given().get(SCHEMES + id).asString();

        assertEquals(served, changes("scheme/" + id, 1).get(0).after());
        given().get(SCHEMES + id).then().body("grantor", equalTo("USA")).body("beneficiaries.country", contains("KHM"));
    }

    @Test
    void findsSchemesByGrantorBeneficiaryProductAndStatusOnADay() {
        String suspended = create(SCHEMES, scheme("FIND-A", "FIND", "LAO", granted("2001/.."), suspended("2020")));
        String granted = create(SCHEMES, scheme("FIND-B", "FIND", "LAO", granted("2010/..")));
        create(SCHEMES, scheme("FIND-C", "FIND", "VNM", granted("2010/..")));
        String asked = "/v1/trade/schemes?grantor=FIND&";

        given().get(asked + "beneficiary=LAO").then().body("items.id", containsInAnyOrder(suspended, granted));
        given().get(asked + "beneficiary=LA&status=granted&on=2020-06-01")
                .then()
                .body("items.id", containsInAnyOrder(suspended, granted));
        given().get(asked + "beneficiary=LA&status=granted&on=2020-06-01&match=certainly")
                .then()
                .body("items.id", contains(granted));
        given().get(asked + "beneficiary=LA&status=suspended&on=2021-01-01")
                .then()
                .body("items.id", contains(suspended));
        given().get(asked + "product=640411").then().body("items.code", contains("FIND-A", "FIND-B", "FIND-C"));
        given().get(asked + "product=6101").then().body("items.code", is(List.of()));
        given().get("/v1/trade/schemes?grantor=EU").then().body("items.id", not(hasItem(granted)));
    }

    @Test
    void replacementChangesWhatIsFound() {
        String id = create(SCHEMES, scheme("CHANGE", "CHANGE", "NPL", granted("2001/..")));
        editor().header("If-Match", "\"1.2\"")
                .body(scheme("CHANGE", "CHANGE", "BTN", suspended("2002/.."), granted("2001/..")))
                .put(SCHEMES + id)
                .then()
                .statusCode(200)
                .body("revision", is(2));

        given().get("/v1/trade/schemes?beneficiary=NPL&code=CHANGE").then().body("items", is(List.of()));
        given().get("/v1/trade/schemes?beneficiary=BTN&status=suspended").then().body("items.id", contains(id));
        editor().header("If-Match", "\"2.2\"").delete(SCHEMES + id).then().statusCode(204);
        given().get("/v1/trade/schemes?beneficiary=BTN").then().body("items", is(List.of()));
    }

    @Test
    void beneficiaryWithoutAStatusIsUnknown() {
        String id = create(SCHEMES, scheme("NONE", "NONE", "KHM", granted("2001/..")));

        given().get(SCHEMES + id + "/status?beneficiary=THA&on=2010-01-01")
                .then()
                .body("status", equalTo("unknown"))
                .body("evidence", is(List.of()));
    }

    @Test
    void refusesWhatIsIncompleteOrUnknown() {
        String id = create(SCHEMES, scheme("REFUSE", "REFUSE", "KHM", granted("2001/..")));

        given().get(SCHEMES + id + "/status?beneficiary=KHM").then().statusCode(400);
        given().get(SCHEMES + id + "/status?beneficiary=KHX&on=2010-01-01")
                .then()
                .statusCode(400);
        given().get(SCHEMES + id + "/status?beneficiary=KHM&on=2010").then().statusCode(400);
        given().get("/v1/trade/schemes?status=cancelled").then().statusCode(400);
        given().get("/v1/trade/schemes?match=certainly").then().statusCode(400);
        editor().body(scheme("REFUSE", "REFUSE", "KHM", granted("2001/..")))
                .post("/v1/trade/schemes")
                .then()
                .statusCode(409);
        editor().body(scheme("refuse", "e u", "KHX", granted("soon")))
                .post("/v1/trade/schemes")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/code", "/grantor", "/beneficiaries/0/country", "/beneficiaries/0/statuses/0/when"));
    }

    private static String granted(String when) {
        return status("granted", when);
    }

    private static String suspended(String when) {
        return status("suspended", when);
    }

    private static String status(String status, String when) {
        return "{\"status\":\"" + status + "\"," + (when == null ? "" : "\"when\":\"" + when + "\",")
                + "\"citations\":[" + CITATION + "]}";
    }

    private static String scheme(String code, String grantor, String beneficiary, String... statuses) {
        return """
                {"code":"%s","name":"Scheme %1$s","grantor":"%s","scope":{"hsCodes":["64"]},\
                "beneficiaries":[{"country":"%s","statuses":[%s]}],"citations":[%s]}"""
                .formatted(code, grantor, beneficiary, String.join(",", statuses), CITATION);
    }
}
