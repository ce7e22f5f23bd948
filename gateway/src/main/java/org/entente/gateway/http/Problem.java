package org.entente.gateway.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.gateway.Service;

/**
 * An error that the gateway itself answers with, as RFC 9457 has it.
 *
 * @param name the last part of the problem type, which is {@code /problems/<name>}
 * @param title what kind of error it is, the same for all of its type
 * @param status the HTTP status
 * @param detail what happened this time, and what would be right; for people, without internal addresses
 * @param service the service concerned, or null
 * @param retryAfter after how many seconds another try makes sense, or null where it makes none
 * @param parameters the query parameters or headers that are wrong, or none
 */
public record Problem(
        String name,
        String title,
        int status,
        String detail,
        Service service,
        Integer retryAfter,
        List<String> parameters) {

    /** The media type of all problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SECONDS_FOR_A_RESTART = 5;
    private static final int SECONDS_FOR_A_STREAM_TO_END = 30;

    /** Nothing is at this path. */
    public static Problem notFound(String path) {
        return missing("Nothing is at " + path + "; see /openapi for what there is.");
    }

    /** The path is one that there is, but what it names is not there. */
    public static Problem missing(String detail) {
        return of("not-found", "Not found", 404, detail);
    }

    /** The body is beyond what any service takes. */
    public static Problem bodyTooLarge(long limit) {
        return of("body-too-large", "Body too large", 413, "The body is over the limit of " + limit + " bytes.");
    }

    /** The path with its query is longer than browsers and proxies pass on. */
    public static Problem addressTooLong(long limit) {
        return of(
                "address-too-long",
                "Address too long",
                414,
                "The path with its query is longer than " + limit + " bytes; ask with fewer values at a time.");
    }

    /** The headers take more room than any request of an ordinary client. */
    public static Problem headersTooLarge(long limit) {
        return of(
                "headers-too-large",
                "Headers too large",
                431,
                "The headers take more than " + limit + " bytes together; send fewer or shorter ones.");
    }

    /** The request's first lines make no sense. */
    public static Problem malformed() {
        return of(
                "malformed-request",
                "Malformed request",
                400,
                "The request needs a path that begins with / and one Host header.");
    }

    /** The path has dot segments, empty segments or letters encoded in a way that not everybody reads alike. */
    public static Problem ambiguousPath() {
        return of(
                "ambiguous-path",
                "Ambiguous path",
                400,
                "The path has dot segments, empty segments, backslashes, control characters or a wrong or double"
                        + " percent-encoding; each segment must be encoded once.");
    }

    /** The lines before the body come so slowly that they only hold a connection. */
    static Problem slowHead() {
        return of(
                "request-timeout",
                "Request timed out",
                408,
                "The request's line and headers came too slowly; send them again without pauses.");
    }

    /** The body comes so slowly that it only holds a connection. */
    public static Problem slowBody() {
        return of(
                "request-timeout", "Request timed out", 408, "The body came too slowly; send it again without pauses.");
    }

    /**
     * The client has asked as much as it may.
     *
     * @param seconds until one more request is granted
     */
    public static Problem quotaExceeded(String policy, int seconds) {
        String detail = "The quota \"" + policy + "\" is used up; the next request is granted in " + seconds + " s.";
        return new Problem("quota-exceeded", "Quota exceeded", 429, detail, null, seconds, List.of());
    }

    /** The body broke off, or its chunks have no valid lengths. */
    public static Problem malformedBody() {
        return of("malformed-request", "Malformed request", 400, "The body is not whole, or its chunks are malformed.");
    }

    /** The client said in a way that nobody here understands where its body ends. */
    public static Problem unknownTransferEncoding() {
        return of(
                "unknown-transfer-encoding",
                "Unknown transfer encoding",
                501,
                "The only transfer encoding understood is chunked.");
    }

    /** A stream without a known length cannot be sent to HTTP/1.0, where a cut one would look complete. */
    public static Problem needsHttp11() {
        return of(
                "http-version-not-supported",
                "HTTP version not supported",
                505,
                "This answer is a stream, which takes HTTP/1.1.");
    }

    /** The path is right, but not for this method. */
    public static Problem methodNotAllowed(String allowed) {
        return of("method-not-allowed", "Method not allowed", 405, "This path takes " + allowed + " alone.");
    }

    /**
     * A parameter's value is not valid.
     *
     * @param name the parameter or header, or null where none is to blame alone
     */
    public static Problem invalidParameter(String name, String detail) {
        List<String> parameters = name == null ? List.of() : List.of(name);
        return new Problem("invalid-parameter", "A parameter is not valid", 400, detail, null, null, parameters);
    }

    /** Parameters that mean nothing here: a misspelt filter must not answer with everything. */
    public static Problem unknownParameters(Collection<String> unknown, Collection<String> known) {
        String detail =
                "Unknown: " + String.join(", ", unknown) + ". This path takes " + String.join(", ", known) + ".";
        return new Problem(
                "unknown-parameter", "A parameter is not known", 400, detail, null, null, List.copyOf(unknown));
    }

    /** No further live stream is opened. */
    public static Problem tooManyStreams(String detail) {
        return new Problem(
                "too-many-streams", "Too many streams", 429, detail, null, SECONDS_FOR_A_STREAM_TO_END, List.of());
    }

    /** The gateway itself failed. */
    public static Problem internal() {
        return of("internal-error", "Internal error", 500, "The gateway failed; its log has the reason.");
    }

    /** No connection to the service can be had. */
    public static Problem unavailable(Service service) {
        String detail = "The " + service.label() + " service takes no connections now; the other services answer.";
        return new Problem(
                "service-unavailable", "Service unavailable", 503, detail, service, SECONDS_FOR_A_RESTART, List.of());
    }

    /**
     * The service failed so often that it is left alone for a while.
     *
     * @param seconds until it is tried again
     */
    public static Problem leftAlone(Service service, int seconds) {
        String detail = "The " + service.label() + " service failed often and is tried again in " + seconds
                + " s; the other services answer.";
        return new Problem("service-unavailable", "Service unavailable", 503, detail, service, seconds, List.of());
    }

    /** The service was reached, but no TLS connection could be made of it. */
    public static Problem tlsFailed(Service service) {
        String detail = "The " + service.label() + " service is not reached by TLS; the request was not sent.";
        return new Problem("bad-service-answer", "Bad answer of a service", 502, detail, service, null, List.of());
    }

    /** The service was too slow to take the connection or to begin its answer. */
    public static Problem timeout(Service service) {
        String detail = "The " + service.label() + " service did not answer in time; the request may yet take effect.";
        return new Problem("service-timeout", "Service timed out", 504, detail, service, null, List.of());
    }

    /** The service broke off before its answer began, or sent what is not HTTP. */
    public static Problem badAnswer(Service service) {
        String detail = "The " + service.label() + " service gave no usable answer; the request may have taken effect.";
        return new Problem("bad-service-answer", "Bad answer of a service", 502, detail, service, null, List.of());
    }

    private static Problem of(String name, String title, int status, String detail) {
        return new Problem(name, title, status, detail, null, null, List.of());
    }

    /** Sends the problem as the answer to a request that has none yet. */
    public void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(status);
        headers().forEach(response::putHeader);
        response.end(body(request));
    }

    /** The headers that belong to the problem. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        if (retryAfter != null) {
            headers.put("Retry-After", retryAfter.toString());
        }
        return headers;
    }

    /** The problem's JSON for one request, which it names. */
    public Buffer body(HttpServerRequest request) {
        JsonObject json = json().put("instance", request.path()).put("requestId", RequestId.of(request));
        if (service != null) {
            json.put("service", service.label());
        }
        if (!parameters.isEmpty()) {
            JsonArray errors = new JsonArray();
            parameters.forEach(parameter ->
                    errors.add(new JsonObject().put("parameter", parameter).put("detail", detail)));
            json.put("errors", errors);
        }
        return json.toBuffer();
    }

    private JsonObject json() {
        return new JsonObject()
                .put("type", "/problems/" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }

    /** The whole answer as it goes over a connection that has brought no request, and is closed after it. */
    Buffer message() {
        Buffer body = json().toBuffer();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + HttpResponseStatus.valueOf(status) + "\r\n");
        headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n");
        return Buffer.buffer(head.toString()).appendBuffer(body);
    }
}
