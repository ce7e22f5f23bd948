package org.entente.gateway.composite;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page sees of a service that is down, slow or broken: its part alone is missing. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class UnavailablePartsTest {

    private static final String EMPTY = "{\"items\":[],\"nextPageToken\":null}";

    @Inject
    StubServices stubs;

    @BeforeEach
    void start() {
        stubs.http(Service.EVENTS, UnavailablePartsTest::empty);
        stubs.http(Service.TRADE, UnavailablePartsTest::empty);
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    private static void empty(HttpServerRequest request) {
        request.response().end(EMPTY);
    }

    @Test
    void serviceThatIsDownTakesItsPartsAlone() {
        dossier()
                .body("relation.status", equalTo("ok"))
                .body("trade.status", everyItem(equalTo("ok")))
                .body("aid[0].service", equalTo("aid"))
                .body("aid[0].donor", equalTo("KHM"))
                .body("aid[0].reason", equalTo("The aid service takes no connections now."))
                .body("aid[0].retryAfter", equalTo(5))
                .body("figures.findAll { it.service == 'aid' }.status", everyItem(equalTo("unavailable")))
                .body("figures.findAll { it.service != 'aid' }.status", everyItem(equalTo("ok")));
    }

    @Test
    void answerWithoutAPartIsNotToBeKept() {
        dossier().header("Cache-Control", "no-store").header("ETag", nullValue());
    }

    @Test
    void serviceThatDoesNotAnswerIsGivenUpAtTheDeadline() {
        stubs.http(Service.AID, request -> {});
        dossier().time(lessThan(3000L)).body("aid[0].reason", equalTo("The aid service did not answer in time."));
    }

    @Test
    void serviceThatHangsAfterItsHeadIsGivenUpAtTheDeadline() {
        stubs.http(Service.AID, request -> request.response().setChunked(true).write("{\"rows\":"));
        dossier().time(lessThan(3000L)).body("aid[0].reason", equalTo("The aid service did not answer in time."));
    }

    @Test
    void garbageIsNoAnswer() {
        stubs.http(Service.AID, request -> request.response().end("<html>"));
        dossier().body("aid[0].reason", equalTo("The aid service gave no usable answer."));
    }

    @Test
    void whatIsNotHttpIsNoAnswer() {
        stubs.raw(Service.AID, "hello\r\n\r\n", socket -> socket.close());
        dossier().body("aid[0].reason", equalTo("The aid service gave no usable answer."));
    }

    @Test
    void answerThatIsCutIsNoAnswer() {
        stubs.raw(Service.AID, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", socket -> socket.close());
        dossier().body("aid[0].reason", equalTo("The aid service gave no usable answer."));
    }

    @Test
    void overloadedServiceTellsWhenToComeBack() {
        stubs.http(Service.AID, request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "7")
                .end());
        dossier()
                .body("aid[0].reason", equalTo("The aid service answered with the status 503."))
                .body("aid[0].retryAfter", equalTo(7));
    }

    @Test
    void answersBeyondTheBoundAreLeftOut() {
        stubs.http(Service.AID, request -> request.response().end("{\"rows\":\"" + "x".repeat(100_000) + "\"}"));
        given().queryParam("parts", "relation,aid")
                .get("/v1/dossiers/KHM/USA")
                .then()
                .statusCode(200)
                .body(
                        "aid[0].reason",
                        equalTo("The aid service answered with more than is put together here; ask it by itself."));
    }

    @Test
    void checkThatDoesNotComeLeavesItsFigure() {
        stubs.http(Service.AID, request -> {
            if (request.path().endsWith("/check")) {
                request.response().setStatusCode(503).end();
            } else {
                request.response().end("{\"items\":[{\"id\":\"f\"}],\"nextPageToken\":null}");
            }
        });
        String figure = "figures.find { it.service == 'aid' }.data.items[0]";
        when().get("/v1/dossiers/KHM/USA?parts=figures")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(figure + ".figure.id", equalTo("f"))
                .body(figure + ".check.status", equalTo("unavailable"));
    }

    @Test
    void timelineSaysThatItIsNotComplete() {
        when().get("/v1/timelines?actors=KHM,USA")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("nextPageToken", nullValue())
                .body("parts.find { it.part == 'aid' }.status", equalTo("unavailable"));
    }

    @Test
    void sourceThatMayBeCitedByASilentServiceIsNotDenied() {
        when().get("/v1/sources/45bcfa08-f6da-5f31-bd02-257a08f36820")
                .then()
                .statusCode(200)
                .body("document", nullValue())
                .body("activities.status", equalTo("unavailable"));
    }

    private static ValidatableResponse dossier() {
        return when().get("/v1/dossiers/KHM/USA")
                .then()
                .statusCode(200)
                .body("aid.status", everyItem(equalTo("unavailable")));
    }
}
