package org.entente.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssuerTest {
    @TempDir
    static Path folder;

    static Issuer issuer;

    @BeforeAll
    static void start() {
        issuer = Issuer.start(folder.resolve("issuer"), FreePorts.one(), folder.resolve("issuer.log"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void itsTokensVerifyAgainstThePublishedKeys() throws Exception {
        JwtClaims claims = verified(issuer.tokens().token("ann", "editor officer", "entente", Duration.ofHours(12)));
        assertEquals(issuer.url(), claims.getIssuer());
        assertEquals("ann", claims.getSubject());
        assertEquals(List.of("entente"), claims.getAudience());
        assertEquals(List.of("editor", "officer"), claims.getStringListClaimValue("groups"));
        assertEquals(
                43_200,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void aReaderIsNoEditor() throws Exception {
        JwtClaims claims = verified(issuer.tokens().reader());
        assertEquals(List.of("reader"), claims.getStringListClaimValue("groups"));
    }

    static Stream<String> badTokens() {
        Tokens tokens = issuer.tokens();
        return Stream.of(
                tokens.expired(),
                tokens.withAudience("elsewhere"),
                tokens.unsigned(),
                tokens.hs256WithPublicKey(),
                tokens.signedByAnotherKey());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void itsBadTokensAreRefused(String token) {
        assertThrows(InvalidJwtException.class, () -> verified(token));
    }

    @Test
    void aRotatedKeySignsAndTheFormerStillVerifies() throws Exception {
        String before = issuer.tokens().editor();
        String keyId = issuer.tokens().rotateKeys();
        String after = issuer.tokens().editor();
        assertEquals(keyId, keyIdOf(after));
        assertNotEquals(keyId, keyIdOf(before));
        assertEquals("editor", verified(before).getSubject());
        assertEquals("editor", verified(after).getSubject());
    }

    @Test
    void keepsItsKeysAcrossAKillReadableByTheirOwnerAlone() throws Exception {
        String token = issuer.tokens().editor();
        issuer.restart();
        assertEquals("editor", verified(token).getSubject());
        assertEquals(keyIdOf(token), keyIdOf(issuer.tokens().editor()));
        Path keys = folder.resolve("issuer").resolve("keys.json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    }

    @Test
    void publishesNoPrivateKey() throws Exception {
        issuer.tokens().rotateKeys();
        String keys = get("/jwks").body();
        assertTrue(keys.contains("\"n\""), keys);
        Stream.of("d", "p", "q", "dp", "dq", "qi")
                .forEach(part -> assertTrue(!keys.contains("\"" + part + "\""), keys));
    }

    @Test
    void describesItself() throws Exception {
        assertEquals(
                Map.of(
                        "issuer", issuer.url(),
                        "jwks_uri", issuer.url() + "/jwks",
                        "token_endpoint", issuer.url() + "/token",
                        "response_types_supported", List.of("token"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")),
                JsonUtil.parseJson(get("/.well-known/openid-configuration").body()));
    }

    @Test
    void refusesWhatItDoesNotServe() throws Exception {
        assertEquals(404, get("/jwks/other").statusCode());
        assertEquals(405, get("/token").statusCode());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer.url() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String keyIdOf(String token) throws Exception {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return (String) JsonUtil.parseJson(header).get("kid");
    }

    private static JwtClaims verified(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.url() + "/jwks")))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(issuer.url())
                .setExpectedAudience("entente")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build()
                .processToClaims(token);
    }
}
