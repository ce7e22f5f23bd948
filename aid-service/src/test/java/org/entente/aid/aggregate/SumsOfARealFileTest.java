package org.entente.aid.aggregate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.aid.Api;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The sums of a real file are those that adding up its elements gives, to the last of their nine decimals. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@EnabledIf("org.entente.aid.ingest.iati.IatiData#isAtHand")
class SumsOfARealFileTest {

    private static final String IMPORTS = "/v1/aid/imports";
    private static final String FILE = "real/iati_2.03_TimorLesteAIMS_GeocodedResearchRelease.xml";
    private static final Map<String, String> MEASURES = Map.of("2", "commitments", "3", "disbursements");

    private final Publisher publisher = new Publisher();

    @Test
    void addUpToTheLastDecimal() throws Exception {
        // A publisher of our own, for other tests import files of the real one.
        byte[] file = Files.readString(IatiData.ROOT.resolve(FILE))
                .replace("US-501c3-522318905", publisher.ref())
                .getBytes(StandardCharsets.UTF_8);
        importFile(file);
        Map<String, BigDecimal> expected = sums(file);
        assertEquals(MEASURES.keySet(), expected.keySet());
        expected.forEach((type, sum) -> {
            JsonNode answer =
                    publisher.answer("measure=" + MEASURES.get(type) + "&by=recipient,sector,year&currency=asReported");
            assertEquals(sum, answer.at("/totals/0/value").decimalValue(), MEASURES.get(type));
            BigDecimal rows = BigDecimal.ZERO;
            for (JsonNode row : answer.path("rows")) {
                rows = rows.add(row.path("value").decimalValue());
            }
            assertEquals(sum, Numbers.plain(rows), MEASURES.get(type));
            assertEquals("true", answer.path("complete").asText());
        });
    }

    private static Map<String, BigDecimal> sums(byte[] file) throws Exception {
        NodeList transactions = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getElementsByTagName("transaction");
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 0; i < transactions.getLength(); i++) {
            Element transaction = (Element) transactions.item(i);
            Element type = (Element)
                    transaction.getElementsByTagName("transaction-type").item(0);
            String value = transaction.getElementsByTagName("value").item(0).getTextContent();
            sums.merge(type.getAttribute("code"), new BigDecimal(value.strip()), BigDecimal::add);
        }
        sums.replaceAll((type, sum) -> Numbers.plain(sum));
        return sums;
    }

    private static void importFile(byte[] file) {
        String id = given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body("{\"format\":\"iati-activities\",\"mode\":\"merge\",\"commit\":\"atomic\"}")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", Api.editor())
                .contentType("application/xml")
                .body(file)
                .put(IMPORTS + "/" + id + "/content")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> given().get(IMPORTS + "/" + id).path("phase"), "completed"::equals);
    }
}
