package org.entente.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The development issuer's endpoints: discovery, keys, a token for whoever asks, and a new key. */
final class IssuerMain {
    private final String url;
    private final IssuerKeys keys;

    private IssuerMain(String url, IssuerKeys keys) {
        this.url = url;
        this.keys = keys;
    }

    /** @param arguments folder of the keys, port */
    public static void main(String[] arguments) throws IOException, JoseException {
        ParentWatch.begin();
        int port = Integer.parseInt(arguments[1]);
        IssuerMain issuer = new IssuerMain("http://127.0.0.1:" + port, IssuerKeys.in(Path.of(arguments[0])));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        issuer.serve(server, "GET", "/.well-known/openid-configuration", form -> issuer.discovery());
        issuer.serve(server, "GET", "/jwks", form -> issuer.keys.published());
        issuer.serve(server, "POST", "/token", issuer::token);
        issuer.serve(server, "POST", "/keys/rotate", form -> issuer.rotated());
        issuer.serve(server, "POST", "/keys/forget", form -> issuer.forgotten());
        server.start();
        System.out.println(ParentWatch.READY);
    }

    private interface Answer {
        String to(Map<String, String> form) throws IOException, JoseException;
    }

    private void serve(HttpServer server, String method, String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    send(exchange, 404, error("There is no " + exchange.getRequestURI()));
                } else if (!exchange.getRequestMethod().equals(method)) {
                    exchange.getResponseHeaders().set("Allow", method);
                    send(exchange, 405, error(path + " takes " + method));
                } else {
                    send(exchange, 200, answer.to(form(exchange)));
                }
            } catch (IllegalArgumentException e) {
                send(exchange, 400, error(e.getMessage()));
            } catch (JoseException e) {
                send(exchange, 500, error(e.getMessage()));
            }
        });
    }

    private String discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url);
        document.put("jwks_uri", url + "/jwks");
        document.put("token_endpoint", url + "/token");
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return JsonUtil.toJson(document);
    }

    private String token(Map<String, String> form) throws JoseException {
        long seconds = Long.parseLong(form.getOrDefault("expires_in", "3600"));
        NumericDate now = NumericDate.now();
        NumericDate end = NumericDate.fromSeconds(now.getValue() + seconds);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url);
        claims.setSubject(form.getOrDefault("subject", "developer"));
        claims.setAudience(form.getOrDefault("audience", "entente"));
        claims.setStringListClaim("groups", words(form.getOrDefault("roles", "editor")));
        claims.setIssuedAt(seconds < 0 ? NumericDate.fromSeconds(end.getValue() - 1) : now);
        claims.setExpirationTime(end);
        claims.setGeneratedJwtId();

        RsaJsonWebKey key = keys.signing();
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setHeader("typ", "JWT");
        token.setKey(key.getPrivateKey());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token.getCompactSerialization());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", seconds);
        return JsonUtil.toJson(answer);
    }

    private String rotated() throws IOException, JoseException {
        return JsonUtil.toJson(Map.of("kid", keys.rotate().getKeyId()));
    }

    private String forgotten() throws IOException {
        return JsonUtil.toJson(Map.of("kid", keys.forgetEarlier().getKeyId()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(1 << 16), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] sides = pair.split("=", 2);
            form.put(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String error(String what) {
        return JsonUtil.toJson(Map.of("error", "invalid_request", "error_description", what));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
