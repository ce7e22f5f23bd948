package org.entente.parts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An editor's token that the issuer never made, in the three ways that verifiers have been known to believe. */
record Forgery(String issuer, String keyId, String modulus, String exponent) {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    String unsigned() {
        return signed("none", content -> new byte[0]);
    }

    String hs256WithPublicKey() {
        return signed("HS256", content -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKeyAsText().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(content);
        });
    }

    String signedByAnotherKey() {
        return signed("RS256", content -> {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.generateKeyPair().getPrivate());
            signature.update(content);
            return signature.sign();
        });
    }

    private interface Signer {
        byte[] sign(byte[] content) throws GeneralSecurityException;
    }

    private String signed(String algorithm, Signer signer) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\",\"typ\":\"JWT\"}";
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"editor\",\"aud\":\"" + Tokens.AUDIENCE
                + "\",\"groups\":[\"editor\"],\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}";
        String content = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            return content + "." + encoded(signer.sign(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with " + algorithm, e);
        }
    }

    private String publicKeyAsText() throws GeneralSecurityException {
        RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(modulus), number(exponent));
        byte[] key = KeyFactory.getInstance("RSA").generatePublic(numbers).getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static BigInteger number(String base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url));
    }

    private static String encoded(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }
}
