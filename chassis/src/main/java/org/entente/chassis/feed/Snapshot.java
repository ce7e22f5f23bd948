package org.entente.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordTable;

/** All records as of one instant, in constant memory. */
@ApplicationScoped
class Snapshot {

    private static final int FETCH_SIZE = 200;

    private final FeedKinds kinds;
    private final ConsistentReads reads;

    Snapshot(FeedKinds kinds, ConsistentReads reads) {
        this.kinds = kinds;
        this.reads = reads;
    }

    /** Writes the records of these types, by type and id, one JSON document a line. */
    void write(Collection<String> types, Writer out) throws IOException {
        try {
            reads.read(connection -> {
                for (String type : types) {
                    write(connection, type, out);
                }
                return null;
            });
        } catch (IllegalStateException e) {
            throw new IOException("The snapshot broke off.", e);
        }
    }

    private void write(Connection connection, String type, Writer out) throws SQLException, IOException {
        RecordTable<?, ?> table = kinds.store(type).table();
        String sql = "select %2$s::text, revision, view from %1$s order by %2$s".formatted(table.name(), table.key());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            // Without auto-commit the driver fetches so many rows at a time, however many there are.
            select.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    out.write("{\"type\":" + Json.write(type) + ",\"subject\":"
                            + Json.write(type + "/" + rows.getString(1)) + ",\"revision\":" + rows.getLong(2)
                            + ",\"after\":");
                    out.write(rows.getString(3));
                    out.write("}\n");
                }
            }
        }
    }
}
