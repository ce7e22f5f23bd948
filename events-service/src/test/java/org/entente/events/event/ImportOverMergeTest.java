package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.entente.chassis.record.Written.Outcome;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportOverMergeTest {

    private static final String EVENTS = "/v1/events/";

    @Inject
    EventImports imports;

    @Test
    void importOverWhatTookUpAnotherKeepsWhatThatOneAdded() {
        ObjectNode imported = quoted("KG:visitor", "the words of the import");
        UUID id = UUID.randomUUID();
        take(id, imported);
        merge(id.toString(), Api.event(quoted("KGZ:visitor", "the words of the article")));
        assertEquals(Outcome.UNCHANGED, take(id, imported));
        assertEquals(Outcome.CHANGED, take(id, imported.deepCopy().put("title", "Mended")));
        given().get(EVENTS + id)
                .then()
                .body("title", equalTo("Mended"))
                .body("citations.quote", contains("the words of the import", "the words of the article"));
    }

    @Test
    void importedPartOfWhatWasMergedIsPartOfTheSurvivor() {
        String survivor = Api.event(quoted("KGZ:visitor", "one"));
        String merged = Api.event(quoted("KGZ:visitor", "other"));
        merge(survivor, merged);
        UUID part = UUID.randomUUID();
        take(part, quoted("KGZ:party", "a part").put("partOf", merged));
        given().get(EVENTS + part).then().body("partOf", equalTo(survivor));
    }

    private Outcome take(UUID id, ObjectNode draft) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.take(id, draft, "import:test"))
                .outcome();
    }

    private static void merge(String survivor, String merged) {
        String tag = Api.tag(EVENTS + merged).replace("\"", "\\\"");
        Api.editor()
                .header("If-Match", Api.tag(EVENTS + survivor))
                .contentType("application/json")
                .body("{\"event\":\"" + merged + "\",\"etag\":\"" + tag + "\"}")
                .post(EVENTS + survivor + "/merge")
                .then()
                .statusCode(200);
    }

    private static ObjectNode quoted(String participant, String quote) {
        ObjectNode event = Samples.event("visit", "2020-02-02", participant);
        ((ObjectNode) event.at("/citations/0")).put("quote", quote);
        return event;
    }
}
