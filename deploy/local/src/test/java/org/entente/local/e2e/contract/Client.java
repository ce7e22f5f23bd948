package org.entente.local.e2e.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to the gateway. */
final class Client {

    /** Longer than the gateway itself waits for a long poll. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String gateway;

    Client(String gateway) {
        this.gateway = gateway;
    }

    Answer send(Call call) {
        return send(call, false);
    }

    /** Waits for the first event of a stream. */
    Answer sendPatiently(Call call) {
        return send(call, true);
    }

    private Answer send(Call call, boolean patiently) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri(gateway)).timeout(PATIENCE);
        call.headers().forEach(request::header);
        request.method(
                call.operation().method(),
                call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            String type = answer.headers()
                    .firstValue("Content-Type")
                    .map(Answer::bare)
                    .orElse("");
            try (InputStream body = answer.body()) {
                // A stream of events has no end; that it began is enough.
                byte[] read = !type.equals("text/event-stream")
                        ? body.readAllBytes()
                        : patiently ? firstEvent(body) : new byte[0];
                return new Answer(answer.statusCode(), type, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] firstEvent(InputStream body) throws IOException {
        StringBuilder event = new StringBuilder();
        int next = body.read();
        while (next >= 0
                && !(event.toString().contains("data:") && event.toString().endsWith("\n\n"))) {
            event.append((char) next);
            next = body.read();
        }
        return event.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
