package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.entente.chassis.http.Sha256;
import org.entente.chassis.sql.Statements;

/** The keys that a run has met: of two rows about the same thing only the first one counts. */
@ApplicationScoped
class SeenKeys {

    private final Statements statements;

    SeenKeys(Statements statements) {
        this.statements = statements;
    }

    /** Notes the rows' keys, and returns why each row is rejected whose key was there before, by its place. */
    Map<Long, Rejection> duplicates(UUID run, List<ImportRow> rows) {
        List<ImportRow> keyed = rows.stream().filter(row -> row.key() != null).toList();
        if (keyed.isEmpty()) {
            return Map.of();
        }
        byte[][] hashes = keyed.stream().map(SeenKeys::hash).toArray(byte[][]::new);
        Set<Long> fresh = new HashSet<>(statements.all(
                """
                insert into import_key (run_id, key_hash, place, line)
                select ?, * from unnest(?, ?, ?) on conflict do nothing returning place
                """,
                row -> row.getLong(1),
                run,
                hashes,
                longs(keyed.stream().mapToLong(ImportRow::place)),
                longs(keyed.stream().mapToLong(ImportRow::line))));
        return fresh.size() == keyed.size() ? Map.of() : rejections(run, keyed, hashes, fresh);
    }

    private Map<Long, Rejection> rejections(UUID run, List<ImportRow> keyed, byte[][] hashes, Set<Long> fresh) {
        Map<ByteBuffer, Long> firstLines = new HashMap<>();
        statements.all(
                "select key_hash, line from import_key where run_id = ? and key_hash = any(?)",
                row -> firstLines.put(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2)),
                run,
                hashes);
        Map<Long, Rejection> duplicates = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            ImportRow row = keyed.get(i);
            if (!fresh.contains(row.place())) {
                long firstLine = firstLines.get(ByteBuffer.wrap(hashes[i]));
                duplicates.put(
                        row.place(),
                        Rejection.duplicate(row.place(), row.line(), row.column(), true, firstLine, row.key()));
            }
        }
        return duplicates;
    }

    private static byte[] hash(ImportRow row) {
        return Sha256.bytes(row.key());
    }

    private static Long[] longs(LongStream numbers) {
        return numbers.boxed().toArray(Long[]::new);
    }
}
