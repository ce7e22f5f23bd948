package org.entente.aid.ingest.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** A body of unknown length has the same bound as one that says its length, and the same refusal. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChunkedBodyTest {

    @TestHTTPResource
    URI service;

    @Test
    void longOneIsRefusedWithAProblem() throws Exception {
        HttpResponse<String> answer = chunked("{\"format\":\"" + "x".repeat(17 << 20) + "\"}");
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"type\":\"/problems/body-too-large\""), answer.body());
    }

    @Test
    void ordinaryOneIsRead() throws Exception {
        HttpResponse<String> answer = chunked(Runs.draft(Runs.scope(), "merge", "atomic"));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> chunked(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(Runs.PATH))
                .header("Authorization", Api.editor())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
