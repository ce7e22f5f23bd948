package org.entente.gateway.rate;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A bearer token as it came. Nothing here checks it: that is the service's business. */
record Token(String text) {

    private static final String SCHEME = "bearer ";
    private static final int PARTS = 3;

    /** The token of an {@code Authorization} header, which may be null. */
    static Optional<Token> of(String authorization) {
        return authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.empty()
                : Optional.of(new Token(authorization.substring(SCHEME.length()).strip()));
    }

    /** SHA-256 of the whole token, so that two tokens are never taken for one. */
    String digest() {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Issuer and subject as the token says, or nothing if it is no JWT with both. */
    Optional<String> subject() {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonObject claims =
                    new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            Object issuer = claims.getValue("iss");
            Object subject = claims.getValue("sub");
            return issuer == null || subject == null ? Optional.empty() : Optional.of(issuer + " " + subject);
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    /** Without the token, which is nobody's business who reads a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
