package org.entente.gateway;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Speaks to the gateway where an ordinary client would be too well behaved, or would hold a whole body in memory. */
public final class RawClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawClient() {}

    /** What came back on an upload. */
    public record Upload(int status, String body) {
        /** The body, which is JSON. */
        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    /** Sends these bytes and returns all that comes back until the gateway closes. */
    public static String exchange(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends these bytes and returns the first line that comes back. */
    public static String statusLine(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    /** A connection to the gateway, which waits only so long for bytes. */
    public static Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** The member of the JSON at the end of a raw answer. */
    public static List<String> members(String answer, String name) {
        String body = answer.substring(answer.indexOf("\r\n\r\n"));
        return List.of(new JsonObject(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1)).getString(name));
    }

    /** Puts so many zeros without saying how many they will be. */
    public static Upload uploadChunked(String path, long bytes) {
        HttpRequest request = to(path).PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes)))
                .build();
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Upload(response.statusCode(), response.body());
    }

    /** Gets a body as a stream; the answer is there as soon as its head is. */
    public static HttpResponse<InputStream> download(String path) {
        return send(to(path).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .timeout(PATIENCE);
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
