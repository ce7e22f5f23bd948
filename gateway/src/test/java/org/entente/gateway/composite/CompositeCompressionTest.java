package org.entente.gateway.composite;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is put together is compressed as one that passes through is. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class CompositeCompressionTest {

    private static final String PATH = "/v1/search?q=x&parts=activities";
    private static final String PAGE =
            "{\"items\":[" + "{\"donor\":\"USA\"},".repeat(500) + "{}],\"nextPageToken\":null}";

    @Inject
    StubServices stubs;

    @BeforeEach
    void start() {
        stubs.http(Service.AID, CompositeCompressionTest::answer);
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    private static void answer(HttpServerRequest request) {
        request.response().end(request.query().contains("q=short") ? "{\"items\":[]}" : PAGE);
    }

    @Test
    void compressedBodyIsTheSameWithAValidatorOfItsOwn() throws IOException {
        Response plain = taking("identity").get(PATH);
        Response gzip = taking("br, gzip").get(PATH);

        assertNull(plain.header("Content-Encoding"));
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertTrue(gzip.asByteArray().length < plain.asByteArray().length / 10);
        assertEquals(String.valueOf(gzip.asByteArray().length), gzip.header("Content-Length"));
        assertArrayEquals(
                plain.asByteArray(), new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray())).readAllBytes());
        assertEquals(plain.header("ETag").replaceFirst("\"$", "-gzip\""), gzip.header("ETag"));
        for (Response either : new Response[] {plain, gzip}) {
            assertEquals("Accept-Language, Authorization, Accept-Encoding", either.header("Vary"));
            assertEquals("no-cache", either.header("Cache-Control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void copyInEitherFormIsKnownAgain(String form) {
        String tag = taking(form).get(PATH).header("ETag");
        for (String coding : new String[] {"identity", "gzip"}) {
            Response known =
                    taking(coding).header("If-None-Match", "\"other\", " + tag).get(PATH);
            assertEquals(304, known.statusCode());
            assertEquals(tag, known.header("ETag"));
            assertEquals("Accept-Language, Authorization, Accept-Encoding", known.header("Vary"));
            assertNull(known.header("Content-Encoding"));
        }
    }

    @Test
    void headTellsWhatGetWould() {
        Response get = taking("gzip").get(PATH);
        Response head = taking("gzip").head(PATH);
        for (String name : new String[] {"Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary"}) {
            assertEquals(get.header(name), head.header(name), name);
        }
    }

    @Test
    void shortAnswerStaysAsItIs() {
        assertNull(taking("gzip").get(PATH.replace("q=x", "q=short")).header("Content-Encoding"));
    }

    @Test
    void answerThatIsNotCompleteIsCompressedAndHasNoValidator() {
        Response partial = taking("gzip").get("/v1/search?q=x&parts=activities,events");
        assertEquals("gzip", partial.header("Content-Encoding"));
        assertEquals("no-store", partial.header("Cache-Control"));
        assertNull(partial.header("ETag"));
    }

    @Test
    void http10GetsThePlainBody() throws IOException {
        String answer =
                RawClient.exchange("GET " + PATH + " HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
        assertTrue(answer.endsWith("}"), answer);
    }

    private static RequestSpecification taking(String coding) {
        return given().config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", coding);
    }
}
