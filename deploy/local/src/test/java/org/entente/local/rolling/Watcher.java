package org.entente.local.rolling;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.entente.gateway.live.SseClient;
import org.entente.gateway.live.SseClient.Event;

/** A browser with the live stream open all the time: it comes back where the stream ends, and misses nothing. */
final class Watcher implements AutoCloseable {

    private final String url;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "watcher");
    private volatile boolean stopped;

    Watcher(URI gateway, String service) {
        url = gateway + "/v1/changes?service=" + service;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        String id = null;
        while (!stopped) {
            try (SseClient client = SseClient.open(url, id)) {
                while (!stopped && !client.ended()) {
                    Event event = client.next(Duration.ofMillis(200));
                    if (event != null) {
                        events.add(event);
                    }
                }
                for (Event event = client.next(Duration.ofMillis(1));
                        event != null;
                        event = client.next(Duration.ofMillis(1))) {
                    events.add(event);
                }
                id = client.lastEventId();
            }
        }
    }

    /** Whether it has been told where it starts. */
    boolean hasBegun() {
        return !events.isEmpty();
    }

    /** The positions of the changes that it was told, in the order in which it was. */
    List<Long> positions() {
        return of("change")
                .map(event -> Long.parseLong(event.id().substring(event.id().indexOf('-') + 1)))
                .toList();
    }

    /** How often it was told that the service is away. */
    long partial() {
        return of("partial").count();
    }

    private Stream<Event> of(String name) {
        return events.stream().filter(event -> event.name().equals(name));
    }

    @Override
    public void close() {
        stopped = true;
    }
}
