package org.entente.local.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the traces that the platform exports (OTLP over HTTP), and keeps them. */
final class Collector {

    private static final String SERVICE = "service.name";

    private final List<Traced> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /**
     * A span.
     *
     * @param service of the process that made it
     * @param text all of it, for what must not be in it
     */
    record Traced(
            String service, String name, Span.SpanKind kind, String trace, String id, String parent, String text) {}

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The spans of a trace that have come so far. */
    List<Traced> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void add(ResourceSpans ofProcess) {
        String service = ofProcess.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(SERVICE))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        for (ScopeSpans scope : ofProcess.getScopeSpansList()) {
            for (Span span : scope.getSpansList()) {
                spans.add(new Traced(
                        service,
                        span.getName(),
                        span.getKind(),
                        hex(span.getTraceId().toByteArray()),
                        hex(span.getSpanId().toByteArray()),
                        hex(span.getParentSpanId().toByteArray()),
                        span.toString()));
            }
        }
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
