package org.entente.events.history;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Forgotten;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AsOfTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void isTheRevisionThatHeldThenByteForByte() {
        String first = Api.create("/v1/topics/past", Samples.topic("past")).asString();
        Instant created = recorded("past", 1);
        String second =
                Api.patch("/v1/topics/past", "\"1.1\"", "{\"name\":\"Past\"}").asString();
        Instant patched = recorded("past", 2);
        Api.delete("/v1/topics/past", "\"2.1\"");
        Instant deleted = recorded("past", 3);
        String third = Api.create("/v1/topics/past", Samples.topic("past")).asString();
        Instant recreated = recorded("past", 4);

        missing(get("past", created.minus(1, ChronoUnit.MICROS)), "did not exist yet");
        assertEquals(first, get("past", created).asString());
        assertEquals(first, get("past", patched.minus(1, ChronoUnit.MICROS)).asString());
        assertEquals(second, get("past", patched).asString());
        missing(get("past", deleted), "did not exist any more");
        missing(get("past", recreated.minus(1, ChronoUnit.MICROS)), "did not exist any more");
        Response last = get("past", recreated);
        assertEquals(third, last.asString());
        last.then().header("ETag", equalTo("\"4.1\""));
        List<Long> positions = HttpFeed.of("events").page("subject=topic/past").positions();
        assertEquals(positions.get(3), HttpFeed.position(last.header("Feed-Cursor")));
    }

    @Test
    void takesAnyOffsetAndSelectsMembers() {
        Api.create("/v1/topics/zoned", Samples.topic("zoned"));
        Instant created = recorded("zoned", 1);
        String there = created.atOffset(ZoneOffset.ofHours(7)).toString();
        Response selected =
                given().queryParam("asOf", there).queryParam("fields", "name").get("/v1/topics/zoned");
        assertEquals("{\"name\":\"About zoned\"}", selected.asString());
        given().queryParam("asOf", there)
                .header("If-None-Match", "\"1.1\"")
                .get("/v1/topics/zoned")
                .then()
                .statusCode(304);
    }

    @Test
    void refusesWhatIsNotSettledYetAndNamesWhatIs() {
        Api.have("/v1/topics/future", Samples.topic("future"));
        recorded("future", 1);
        Instant later = Instant.now().plus(Duration.ofHours(1));
        get("future", later)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf"))
                .body("detail", containsString("recorded up to"));
        Instant now = Instant.now();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("future", now).statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-10", "2024-12-10T08:30:00", "2024-13-10T08:30:00Z", "2024-12-10T25:00:00Z", "now"})
    void refusesWhatIsNoInstant(String text) {
        given().queryParam("asOf", text)
                .get("/v1/topics/any")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf"))
                .body("detail", containsString("with its offset"));
    }

    @Test
    void saysHowFarBackItReachesWhereOldChangesAreGone() {
        Api.create("/v1/topics/lost", Samples.topic("lost"));
        Instant created = recorded("lost", 1);
        long position = given().get("/v1/topics/lost/history").jsonPath().getLong("items[0].position");
        Api.create("/v1/topics/kept", Samples.topic("kept"));
        Instant kept = recorded("kept", 1);
        Forgotten.upTo(position, dataSource, () -> {
            gone(get("kept", created), kept);
            gone(get("lost", kept), kept);
            get("kept", kept).then().statusCode(200);
            missing(get("never-there", kept), "There is no topic");
        });
        get("lost", kept).then().statusCode(200);
    }

    private static void gone(Response response, Instant reach) {
        response.then()
                .statusCode(410)
                .body("type", equalTo("/problems/history-not-kept"))
                .body("reachesBackTo", equalTo(reach.toString()))
                .body("detail", containsString(reach.toString()));
    }

    private static void missing(Response response, String says) {
        response.then().statusCode(404).body("detail", containsString(says));
    }

    private static Response get(String code, Instant asOf) {
        return given().queryParam("asOf", asOf.toString()).get("/v1/topics/" + code);
    }

    /** When the revision was recorded. */
    private static Instant recorded(String code, int revision) {
        return Instant.parse(await().until(
                        () -> given().get("/v1/topics/" + code + "/history").jsonPath(),
                        history -> Integer.valueOf(revision).equals(history.get("items[0].revision")))
                .getString("items[0].at"));
    }
}
