package org.entente.aid.activity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActivityLifeTest {

    private static final Set<String> GIVEN = Set.of("id", "revision", "createdAt", "updatedAt");

    @Test
    void rendersCodesResolvedAndDefaultsFilledIn() {
        Sample sample = Sample.activity()
                .with("iatiIdentifier", "\"XX-1-life\"")
                .with("status", "\"2\"")
                .with("when", "\"2012/..\"")
                .with("reportingOrg", "{\"ref\":\"US-GOV-1\",\"name\":\"USAID\",\"type\":\"10\"}")
                .add("participatingOrgs", "{\"role\":\"1\",\"actor\":\"us\",\"name\":\"United States\"}")
                .add("activityDates", "{\"type\":\"actualStart\",\"date\":\"2012-04-01\"}")
                .recipient("cow:811")
                .add("recipientRegions", "{\"code\":\"789\"}")
                .sector("12220")
                .transaction("2", "2012-04-01", "1200000.50", "usd", ",\"provider\":\"840\",\"receiver\":\"CMAC\"")
                .budget("2012-01-01", "2012-12-31")
                .add("inKind", "{\"what\":\"doses\",\"quantity\":{\"value\":3e6,\"unit\":\"doses\"}}")
                .add("results", "{\"type\":\"1\",\"title\":\"Cleared\",\"indicators\":[{\"title\":\"ha\"}]}");
        Response answer = Api.create(sample);
        answer.then().statusCode(201).header("ETag", "\"1.2\"");

        String expected =
                """
                {"iatiIdentifier":"XX-1-life","title":"Demining of Battambang","status":"implementation","when":"2012/..",\
                "reportingOrg":{"ref":"US-GOV-1","name":"USAID","type":"government"},\
                "participatingOrgs":[{"role":"funding","actor":"USA","name":"United States"}],\
                "activityDates":[{"type":"actualStart","date":"2012-04-01"}],\
                "recipientCountries":[{"code":"KHM"}],"recipientRegions":[{"code":"789","vocabulary":"1"}],\
                "sectors":[{"vocabulary":"1","code":"12220"}],\
                "transactions":[{"type":"outgoingCommitment","date":"2012-04-01",\
                "value":{"amount":1200000.50,"currency":"USD"},"qualifier":"exact","provider":"USA","receiver":"CMAC"}],\
                "budgets":[{"type":"original","status":"indicative","periodStart":"2012-01-01",\
                "periodEnd":"2012-12-31","value":{"amount":1000,"currency":"EUR"}}],\
                "inKind":[{"what":"doses","quantity":{"value":3000000,"unit":"doses","qualifier":"exact"},"citations":[]}],\
                "results":[{"type":"output","title":"Cleared","indicators":[{"title":"ha"}]}],"citations":[%s]}"""
                        .formatted(Sample.citation(sample.source()));
        ObjectNode content = (ObjectNode) Json.tree(answer.asString());
        assertEquals(expected, Json.write(content.without(GIVEN)));
        given().get(Api.ACTIVITIES + "/" + answer.path("id")).then().body(equalTo(answer.asString()));
    }

    @Test
    void changeEventCarriesWhatTheApiReturns() {
        String id = Api.created(Sample.activity().transaction("disbursement", "2020-05-06", "5", "USD"));
        Api.patch(id, "\"1.2\"", "{\"transactions\":[],\"title\":\"Mine clearance\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2.2\"");

        List<Feed.Entry> entries = await().until(
                        () -> Feed.changes(RealParts.get().kafka().bootstrapServers(), "aid")
                                .of("activity/" + id),
                        found -> found.size() == 2);

        assertEquals(
                given().get(Api.ACTIVITIES + "/" + id).asString(),
                entries.get(1).after());
        assertEquals(
                "[\"title\",\"transactions\"]",
                entries.get(1).json().get("changed").toString());
        assertEquals("org.entente.aid.activity.updated", entries.get(1).event().getType());
    }

    @Test
    void refusesAStaleWriteAndKeepsNothingOfIt() {
        String id = Api.created(Sample.activity());
        Api.patch(id, "\"1.2\"", "{\"status\":\"closed\"}").then().statusCode(200);

        Api.patch(id, "\"1.2\"", "{\"status\":\"cancelled\"}").then().statusCode(412);

        given().get(Api.ACTIVITIES + "/" + id).then().body("status", equalTo("closed"));
    }

    @Test
    void deletesAnActivityWithItsTransactions() {
        String id = Api.created(Sample.activity().transaction("disbursement", "2020-05-06", "5", "USD"));

        Api.delete(id, "\"1.2\"").then().statusCode(204);

        given().get(Api.ACTIVITIES + "/" + id).then().statusCode(404);
        given().get("/v1/aid/transactions?activity=" + id).then().body("items", hasSize(0));
    }

    @Test
    void namesTheActivityThatHasTheIdentifierAlready() {
        Sample sample = Sample.activity().with("iatiIdentifier", "\"XX-1-twice\"");
        String first = Api.created(sample);

        Api.create(sample)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(first));
        Api.patch(first, "\"1.2\"", "{\"title\":\"The same identifier is its own\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void letsASecondaryPublishersCopyStandBesideTheOriginal() {
        Sample original = Sample.activity()
                .with("iatiIdentifier", "\"XX-1-copied\"")
                .with("reportingOrg", "{\"ref\":\"XX-1\",\"name\":\"A ministry\"}");
        Api.created(original);
        Api.create(original).then().statusCode(409);
        Api.created(original.with(
                "reportingOrg", "{\"ref\":\"XX-2\",\"name\":\"A collector\",\"secondaryReporter\":true}"));
    }

    @Test
    void refusesAWriterWithoutAToken() {
        given().contentType("application/json")
                .body(Sample.activity().json())
                .post(Api.ACTIVITIES)
                .then()
                .statusCode(401);
    }
}
