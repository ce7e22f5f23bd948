package org.entente.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** When a child counts as ready; asked again and again until it is, or until the child's patience is over. */
@FunctionalInterface
public interface Readiness {

    /** @param output what the child has written since its start */
    boolean reached(LogTail output) throws IOException, InterruptedException;

    static Readiness atOnce() {
        return output -> true;
    }

    /** Ready when the child has written this line. */
    static Readiness line(String line) {
        return output -> output.lines().contains(line);
    }

    /** Ready when a GET of this address is answered with 200. */
    static Readiness http(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        return output -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
