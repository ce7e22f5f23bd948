package org.entente.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Asks for what the explorer shows first, as a person would a moment later: whoever asks first waits for all that the
 * services load, compile and plan when it is needed for the first time.
 */
final class FirstLook {

    static final List<String> PATHS = List.of("/", "/v1/dossiers/KHM/USA", "/v1/timelines?actors=KHM,USA");
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FirstLook() {}

    static void take(URI gateway) {
        take(PATHS.stream().map(gateway::resolve).toList());
    }

    /** What is not answered is left alone: it is nothing that anybody waits for. */
    static void take(List<URI> addresses) {
        HttpClient client = HttpClient.newHttpClient();
        try {
            for (int time = 0; time < TIMES; time++) {
                for (URI address : addresses) {
                    HttpRequest request =
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            // A platform that is being stopped, or that somebody else will hear of.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
