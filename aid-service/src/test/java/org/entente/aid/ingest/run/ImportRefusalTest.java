package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportRefusalTest {

    private static final String NOBODY = Runs.PATH + "/0198c7a0-0000-7000-8000-000000000000";

    @TestHTTPResource
    URI service;

    @Test
    void namesTheKnownFormatsAndEachWrongPlace() {
        Runs.create("{\"format\":\"gedcom\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/format"))
                .body("errors[0].detail", containsString(LineFormat.NAME));
        Runs.create(Runs.draft("s", "append", "atomic").replace("scope\"", "sc\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mode"));
        Runs.create("{\"format\":\"" + LineFormat.NAME + "\",\"source\":{\"title\":\"\",\"publisher\":\"p\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/source/title"));
        Runs.create("{\"format\":\"" + LineFormat.NAME + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/parameters/scope"));
    }

    @Test
    void writingNeedsATokenAndReadingDoesNot() {
        String id = Runs.created(Runs.scope(), "merge", "atomic");

        given().contentType("application/json")
                .body("{}")
                .post(Runs.PATH)
                .then()
                .statusCode(401);
        given().body("a;1").put(Runs.PATH + "/" + id + "/content").then().statusCode(401);
        given().post(Runs.PATH + "/" + id + "/cancellation").then().statusCode(401);
        given().get(Runs.PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void runTakesItsContentOnce() {
        String id = Runs.started(Runs.scope(), "merge", "atomic", "a;1\n");

        Runs.send(id, "b;2\n").then().statusCode(409).body("type", equalTo("/problems/import-has-content"));
        Runs.awaitEnd(id);
        Runs.cancel(id).then().statusCode(409).body("type", equalTo("/problems/import-finished"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get(NOBODY).then().statusCode(404);
        given().get(NOBODY + "/progress").then().statusCode(404);
        Runs.send(NOBODY.substring(NOBODY.lastIndexOf('/') + 1), "a;1").then().statusCode(404);
        given().get(Runs.PATH + "/none").then().statusCode(400);
    }

    @Test
    void uploadThatBreaksOffLeavesTheRunWaiting() throws IOException {
        String scope = Runs.scope();
        String id = Runs.created(scope, "merge", "atomic");
        String head = "PUT %s/%s/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
                .formatted(Runs.PATH, id, Api.editor());

        sendAndBreakOff(head + "Content-Length: 100\r\n\r\nx;1\n");
        sendAndBreakOff(head + "Transfer-Encoding: chunked\r\n\r\n4\r\nx;1\n\r\n");

        Runs.send(id, "a;1\n").then().statusCode(202);
        assertEquals(1, Runs.awaitEnd(id).getInt("rows.created"));
        assertEquals(1, Runs.figures(scope));
    }

    @Test
    void otherBodiesHaveTheirOwnBound() {
        String padding = "x".repeat(17 << 20);

        given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body("{\"format\":\"" + padding + "\"}")
                .post(Runs.PATH)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-too-large"));
        String id = Runs.created(Runs.scope(), "merge", "atomic");
        Runs.send(id, padding + ";1\n").then().statusCode(202);
        assertTrue(Runs.awaitEnd(id).getLong("bytes.read") > padding.length());
    }

    /** Waits until the server reads, which it shows by the answer to a second connection. */
    private void sendAndBreakOff(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        assertEquals("waiting", Runs.read(request.split("/")[4]).getString("phase"));
    }
}
