package org.entente.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key that signs, and the public halves of those that signed before. Kept in a file that only its owner reads. */
final class IssuerKeys {
    private static final int BITS = 2048;

    private final Path file;
    private final List<JsonWebKey> keys;

    private IssuerKeys(Path file, List<JsonWebKey> keys) {
        this.file = file;
        this.keys = new ArrayList<>(keys);
    }

    static IssuerKeys in(Path folder) throws IOException, JoseException {
        Files.createDirectories(folder);
        Path file = folder.resolve("keys.json");
        if (Files.exists(file)) {
            return new IssuerKeys(file, new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
        }
        IssuerKeys made = new IssuerKeys(file, List.of());
        made.rotate();
        return made;
    }

    /** The newest key. */
    synchronized RsaJsonWebKey signing() {
        return (RsaJsonWebKey) keys.get(0);
    }

    synchronized String published() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** From now on a new key signs; tokens of the earlier ones still verify. */
    synchronized RsaJsonWebKey rotate() throws IOException, JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(BITS);
        made.setKeyId(UUID.randomUUID().toString());
        made.setAlgorithm("RS256");
        made.setUse("sig");
        List<JsonWebKey> all = new ArrayList<>(List.of(made));
        for (JsonWebKey earlier : keys) {
            all.add(JsonWebKey.Factory.newJwk(earlier.toJson(OutputControlLevel.PUBLIC_ONLY)));
        }
        keep(all);
        keys.clear();
        keys.addAll(all);
        return made;
    }

    /** From now on tokens of the earlier keys do not verify; returns the key that signs. */
    synchronized RsaJsonWebKey forgetEarlier() throws IOException {
        List<JsonWebKey> newest = List.of(keys.get(0));
        keep(newest);
        keys.retainAll(newest);
        return signing();
    }

    private void keep(List<JsonWebKey> all) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path next = Files.createTempFile(file.getParent(), "keys", ".json", ownerOnly);
        String text = new JsonWebKeySet(all).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        Files.writeString(next, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
