package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.http.Sha256;
import org.entente.chassis.sql.Statements;

/** What a run's file has, for formats that remove what it has not ({@link RecordFormat#removeMissing}). */
@ApplicationScoped
public class FileKeys {

    private final Statements statements;

    FileKeys(Statements statements) {
        this.statements = statements;
    }

    /** Those of some keys that rows of the file have, be the rows written or rejected when they were to be. */
    public Set<String> of(UUID run, Collection<String> keys) {
        Map<ByteBuffer, String> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(ByteBuffer.wrap(Sha256.bytes(key)), key));
        return new HashSet<>(statements.all(
                "select key_hash from import_key where run_id = ? and key_hash = any(?)",
                row -> byHash.get(ByteBuffer.wrap(row.getBytes(1))),
                run,
                byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new)));
    }
}
