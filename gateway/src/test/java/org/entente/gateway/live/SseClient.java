package org.entente.gateway.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Reads an event stream as a browser does: fields until an empty line, and the id that a later connection resumes from. */
public final class SseClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile String retry;
    private volatile boolean ended;
    private String lastEventId;

    /** One event; the id is the stream's last one if the event has none of its own. */
    public record Event(String id, String name, String data) {}

    private SseClient(HttpResponse<InputStream> response, String lastEventId) {
        this.response = response;
        this.lastEventId = lastEventId;
        Thread reader = new Thread(this::read, "sse-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Connects. @param lastEventId the id to resume from, or null */
    public static SseClient open(String url, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(url + " answered " + response.statusCode() + ": "
                        + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
            }
            return new SseClient(response, lastEventId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = lastEventId;
            String name = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (data != null) {
                        events.add(new Event(id, name, data));
                    }
                    name = null;
                    data = null;
                } else if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else {
                    String value = line.substring(line.indexOf(": ") + 2);
                    switch (line.substring(0, line.indexOf(':'))) {
                        case "id" -> id = value;
                        case "event" -> name = value;
                        case "data" -> data = data == null ? value : data + "\n" + value;
                        case "retry" -> retry = value;
                        default -> throw new IllegalStateException("not a field: " + line);
                    }
                }
            }
        } catch (IOException closed) {
            // By this end or the other; what had not come whole is no event.
        } finally {
            ended = true;
        }
    }

    /** The next event, or null if none comes in time. */
    public Event next(Duration patience) {
        try {
            Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                lastEventId = event.id();
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event, which must come. */
    public Event next() {
        return required(PATIENCE);
    }

    private Event required(Duration patience) {
        Event event = next(patience);
        if (event == null) {
            throw new AssertionError("no event within " + patience + " after " + lastEventId);
        }
        return event;
    }

    /** All events up to and with the first that fits, which must come. */
    public List<Event> until(Predicate<Event> last) {
        List<Event> read = new ArrayList<>();
        do {
            read.add(next());
        } while (!last.test(read.get(read.size() - 1)));
        return read;
    }

    /** The next event of that name; those before it are passed over. */
    public Event next(String name) {
        List<Event> read = until(event -> event.name().equals(name));
        return read.get(read.size() - 1);
    }

    /** The next event of that name, each event within that time after the one before. */
    public Event next(String name, Duration patience) {
        Event event = required(patience);
        while (!event.name().equals(name)) {
            event = required(patience);
        }
        return event;
    }

    /** The id of the last event that was taken. */
    public String lastEventId() {
        return lastEventId;
    }

    /** How many comments have come. */
    public int comments() {
        return comments.get();
    }

    /** The pause before a reconnection, in milliseconds, as the stream said it last. */
    public String retry() {
        return retry;
    }

    /** Whether the stream is over. */
    public boolean ended() {
        return ended;
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
