package org.entente.aid.aggregate;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CopiesSetApartTest {

    private final Publisher publisher = new Publisher();

    @Test
    void whatASecondaryPublisherTellsIsNotInTheSums() {
        Api.created(paid(publisher.activity(",\"secondaryReporter\":true"), "100"));
        Api.created(paid(publisher.activity(), "10"));

        JsonNode answer = publisher.answer("measure=disbursements");

        assertEquals("10", answer.at("/total/value").asText());
        assertEquals(
                Json.tree(
                        """
                        [{"reason":"secondaryPublisher",\
                        "detail":"a secondary publisher copied it from another publisher's data",\
                        "value":100,"currency":"USD","records":1}]"""),
                answer.path("setApart"));
        assertEquals("true", answer.path("complete").asText());
    }

    @Test
    void ofOneIdentifierThePublisherWhoseOwnItIsCounts() {
        Publisher copier = new Publisher();
        String identifier = "\"" + publisher.ref() + "-P1\"";
        String provider = ",\"provider\":\"COPY-OF-" + publisher.ref() + "\"";
        Api.created(paid(copier.activity(), "100", provider).with("iatiIdentifier", identifier));
        Api.created(paid(publisher.activity(), "99", provider).with("iatiIdentifier", identifier));

        JsonNode answer = Json.tree(given().get(Publisher.AGGREGATES
                        + "?measure=disbursements&by=publisher&provider=COPY-OF-" + publisher.ref())
                .asString());

        assertEquals(publisher.ref() + " 99", Publisher.rows(answer));
        assertEquals("copy USD 100", Publisher.left(answer, "setApart"));
    }

    @Test
    void namesParentsAndChildrenThatAreBothInTheSums() {
        String parent = Api.created(paid(publisher.activity(), "100")
                .with("iatiIdentifier", "\"" + publisher.ref() + "-P\"")
                .with("reporting", "{\"hierarchy\":1}"));
        String child = Api.created(paid(publisher.activity(), "60")
                .with("iatiIdentifier", "\"" + publisher.ref() + "-C\"")
                .with("reporting", "{\"hierarchy\":2}")
                .add("relatedActivities", "{\"type\":\"1\",\"ref\":\"" + publisher.ref() + "-P\"}"));

        JsonNode answer = publisher.answer("measure=disbursements");

        assertEquals("160", answer.at("/total/value").asText());
        assertEquals("parentAndChild", answer.at("/warnings/0/type").asText());
        assertEquals(Json.tree("[[\"" + parent + "\",\"" + child + "\"]]"), answer.at("/warnings/0/activities"));
        assertEquals("1 100, 2 60", publisher.rows("measure=disbursements&by=hierarchy"));
        assertEquals(
                "[]",
                publisher
                        .answer("measure=disbursements&hierarchy=2")
                        .path("warnings")
                        .toString());
    }

    @Test
    void namesAmountsThatAreNotExact() {
        Api.created(paid(publisher.activity(), "100", ",\"qualifier\":\"atLeast\""));
        assertEquals(
                "1 record tells its amount as 'atLeast' and is counted with it.",
                publisher
                        .answer("measure=disbursements")
                        .at("/warnings/0/detail")
                        .asText());
    }

    private static Sample paid(Sample activity, String amount) {
        return paid(activity, amount, "");
    }

    private static Sample paid(Sample activity, String amount, String more) {
        return activity.transaction("disbursement", "2021-03-04", amount, "USD", more);
    }
}
