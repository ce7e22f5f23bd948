package org.entente.chassis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Leaves of a query the names of its parameters. What a client asks for is its own affair, and one that puts a token into
 * an address by mistake must not find it in a trace.
 */
@Singleton
class QueryNames implements SpanProcessor {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String query = span.getAttribute(QUERY);
        if (query != null) {
            span.setAttribute(QUERY, names(query));
        }
    }

    /** {@code a&b} of {@code a=1&b=2}. */
    static String names(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : "?")
                .collect(Collectors.joining("&"));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
