package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dossier of Cambodia and the United States is what the services say of the two by themselves. */
class DossierIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/dossiers/KHM/USA?on=2022-08-06";

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
    }

    @Test
    void isTheServicesAnswersTogether() {
        // Sums tell how far the feed is, which goes on while other tests write.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(expected(), get(PATH)));
    }

    @Test
    void tellsWhatTheDocumentsSay() {
        given().get(PATH)
                .then()
                .statusCode(200)
                .body("relation.data.status", equalTo("established"))
                .body("events.data.items.type", hasItems("mission", "aid"))
                .body("schemes.find { it.grantor == 'USA' }.data.items[0].scheme.code", equalTo("GSP"))
                .body("schemes.find { it.grantor == 'USA' }.data.items[0].statusOn.status", equalTo("granted"))
                .body(figures("aid", "USA") + ".figure.value", hasItems(377_000_000, 3_000_000))
                .body(
                        figures("aid", "USA") + ".find { it.figure.measure == 'doses' }.check.verdict",
                        equalTo("consistent"))
                .body(
                        figures("trade", "KHM")
                                + ".find { it.figure.value == 8700000000 }.check.implied.value.flatten()",
                        hasItem(6_541_000_000L));
    }

    @Test
    void dossierThatIsKnownIsNotSentAgain() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String tag = given().get(PATH).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag).get(PATH).then().statusCode(304);
        });
    }

    @Test
    void organisationHasADossierToo() {
        given().get("/v1/dossiers/KHM/ASEAN")
                .then()
                .statusCode(200)
                .body("relation.status", equalTo("ok"))
                .body("aid.find { it.recipient == 'ASEAN' }.status", equalTo("notApplicable"));
    }

    @Test
    void unknownActorIsRefused() {
        given().get("/v1/dossiers/KHM/XYZZY").then().statusCode(400).body("errors.parameter", hasItem("b"));
    }

    private static String figures(String service, String subject) {
        return "figures.find { it.service == '" + service + "' && it.subject == '" + subject + "' }.data.items";
    }

    private static JsonNode expected() {
        ObjectNode dossier = JSON.createObjectNode();
        dossier.putArray("actors").add("KHM").add("USA");
        dossier.put("on", "2022-08-06");
        dossier.set("relation", part("events", get("/v1/relations/KHM/USA?on=2022-08-06")));
        dossier.set(
                "events", part("events", get("/v1/relations/KHM/USA/timeline?sort=-when&to=2022-08-06&pageSize=10")));
        for (String name : List.of("aid", "trade", "schemes", "figures")) {
            dossier.putArray(name);
        }
        bothWays((from, to) -> dossier.withArray("aid").add(aid(from, to)));
        bothWays((from, to) -> dossier.withArray("trade").add(trade(from, to)));
        bothWays((from, to) -> dossier.withArray("schemes").add(schemes(from, to)));
        for (String service : List.of("events", "aid", "trade")) {
            bothWays((from, to) -> dossier.withArray("figures").add(figures(service, from, to)));
        }
        return dossier;
    }

    private interface Direction {
        void add(String from, String to);
    }

    private static void bothWays(Direction direction) {
        direction.add("KHM", "USA");
        direction.add("USA", "KHM");
    }

    private static JsonNode aid(String donor, String recipient) {
        String sums = "/v1/aid/aggregates?by=year&donor=" + donor + "&recipient=" + recipient + "&measure=";
        ObjectNode data = JSON.createObjectNode();
        data.set("commitments", get(sums + "commitments"));
        data.set("disbursements", get(sums + "disbursements"));
        return part("aid", data).put("donor", donor).put("recipient", recipient);
    }

    private static JsonNode trade(String exporter, String importer) {
        ObjectNode data = JSON.createObjectNode();
        data.set(
                "asExported",
                get("/v1/trade/series?reporter=" + exporter + "&partner=" + importer + "&direction=export"));
        data.set(
                "asImported",
                get("/v1/trade/series?reporter=" + importer + "&partner=" + exporter + "&direction=import"));
        return part("trade", data).put("exporter", exporter).put("importer", importer);
    }

    private static JsonNode schemes(String grantor, String beneficiary) {
        ObjectNode page = (ObjectNode)
                get("/v1/trade/schemes?grantor=" + grantor + "&beneficiary=" + beneficiary + "&pageSize=10");
        String query = "/status?on=2022-08-06&beneficiary=" + beneficiary;
        return part("trade", beside(page, "scheme", "statusOn", "/v1/trade/schemes/", query))
                .put("grantor", grantor)
                .put("beneficiary", beneficiary);
    }

    private static JsonNode figures(String service, String subject, String counterpart) {
        String path = "/v1/" + service + "/figures";
        ObjectNode page =
                (ObjectNode) get(path + "?sort=-period&pageSize=16&subject=" + subject + "&counterpart=" + counterpart);
        return part(service, beside(page, "figure", "check", path + "/", "/check"))
                .put("subject", subject)
                .put("counterpart", counterpart);
    }

    private static ObjectNode beside(ObjectNode page, String record, String said, String path, String question) {
        ArrayNode items = JSON.createArrayNode();
        for (JsonNode item : page.path("items")) {
            ObjectNode both = items.addObject();
            both.set(record, item);
            both.set(said, get(path + item.path("id").asText() + question));
        }
        page.set("items", items);
        return page;
    }

    private static ObjectNode part(String service, JsonNode data) {
        ObjectNode part = JSON.createObjectNode().put("service", service).put("status", "ok");
        part.set("data", data);
        return part;
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(
                    given().get(path).then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
