package org.entente.trade.scheme;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.SCHEMES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeSearchTest {

    private static final String LIST = "/v1/trade/schemes?";

    private String id;

    @BeforeEach
    void create() {
        id = Api.create(SCHEMES, SchemeSample.of("FOUND" + suffix(), "JPN").json());
    }

    @Test
    void isFoundByADocumentThatAStatusCites() {
        given().get(LIST + "pageSize=1000&source=0195a7a0-0000-7000-8000-000000000001")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        given().get(LIST + "source=" + UUID.randomUUID()).then().statusCode(200).body("items.size()", equalTo(0));
        given().get(LIST + "source=x").then().statusCode(400).body("errors.parameter", contains("source"));
    }

    @Test
    void isFoundByTheBeginningsOfItsWords() {
        given().get(LIST + "pageSize=1000&q=scheme fou").then().statusCode(200).body("items.id", hasItem(id));
        given().get(LIST + "q=ound").then().statusCode(200).body("items.size()", equalTo(0));
        given().get(LIST + "q=*").then().statusCode(400).body("errors.parameter", contains("q"));
    }

    /** Each test has a scheme of its own, for no two have the same code and grantor. */
    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
