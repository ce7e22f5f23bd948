package org.entente.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens of a development issuer: good ones, and the bad ones that a service must refuse. */
public final class Tokens {
    static final String AUDIENCE = "entente";

    private static final Duration HOUR = Duration.ofHours(1);

    private final URI issuer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param issuer its address, which is also what its tokens have as {@code iss} */
    public Tokens(URI issuer) {
        this.issuer = issuer;
    }

    /** One that may write. */
    public String editor() {
        return token("editor", "editor", AUDIENCE, HOUR);
    }

    /** One of a known caller without the role to write. */
    public String reader() {
        return token("reader", "reader", AUDIENCE, HOUR);
    }

    /** An editor's, for another audience. */
    public String withAudience(String audience) {
        return token("editor", "editor", audience, HOUR);
    }

    /** An editor's, whose time was over an hour ago. */
    public String expired() {
        return token("editor", "editor", AUDIENCE, HOUR.negated());
    }

    /** An editor's, with {@code alg: none} and an empty signature. */
    public String unsigned() {
        return forgery().unsigned();
    }

    /** An editor's, with an HMAC whose secret is the text of the issuer's public key. */
    public String hs256WithPublicKey() {
        return forgery().hs256WithPublicKey();
    }

    /** An editor's, signed by a key that the issuer does not have, under the name of one that it has. */
    public String signedByAnotherKey() {
        return forgery().signedByAnotherKey();
    }

    /**
     * A genuine token.
     *
     * @param roles separated by spaces
     * @param lifetime from now; negative for one that is over
     */
    public String token(String subject, String roles, String audience, Duration lifetime) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("subject", subject);
        form.put("roles", roles);
        form.put("audience", audience);
        form.put("expires_in", Long.toString(lifetime.toSeconds()));
        return field(post("/token", form), "access_token");
    }

    /** Lets the issuer sign with a new key; returns the key's id. */
    public String rotateKeys() {
        return field(post("/keys/rotate", Map.of()), "kid");
    }

    /** Lets the issuer publish the newest key alone; returns that key's id. */
    public String forgetEarlierKeys() {
        return field(post("/keys/forget", Map.of()), "kid");
    }

    private Forgery forgery() {
        String keys = send(HttpRequest.newBuilder(issuer.resolve("/jwks")).build());
        return new Forgery(issuer.toString(), field(keys, "kid"), field(keys, "n"), field(keys, "e"));
    }

    private String post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(issuer.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + request.uri(), e);
        }
    }

    /** The first text of this name; enough for the issuer's flat answers, and the JDK reads no JSON. */
    private static String field(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No \"" + name + "\" in the issuer's answer: " + json);
        }
        return matcher.group(1);
    }
}
