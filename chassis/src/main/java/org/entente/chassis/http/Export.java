package org.entente.chassis.http;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/**
 * Streams all that matches a list's question, of one snapshot and in constant memory: COPY sends rows as fast as they are
 * taken. If it fails after the head was sent, the connection is cut, and no last chunk sent.
 */
final class Export implements StreamingOutput {

    private static final int BUFFER = 64 * 1024;

    private final DataSource dataSource;
    private final ListQuery query;
    private final String order;
    private final ExportRows rows;

    /** @param order the ORDER BY clause */
    Export(DataSource dataSource, ListQuery query, String order, ExportRows rows) {
        this.dataSource = dataSource;
        this.query = query;
        this.order = order;
        this.rows = rows;
    }

    @Override
    public void write(OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, BUFFER);
        try (Connection connection = dataSource.getConnection()) {
            boolean ended = false;
            try {
                CopyOut copy =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(connection));
                rows.head(out);
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    rows.row(out, row);
                }
                ended = true;
            } finally {
                if (!ended) {
                    drop(connection);
                }
            }
        } catch (SQLException e) {
            throw new IOException("The export broke off.", e);
        }
        rows.tail(out);
        out.flush();
    }

    /**
     * Ends the session. To cancel its statement instead could meet the next one of the session, and the pool, which sees
     * nothing of COPY, would hand out a session that was lost: it learns by a statement that fails.
     */
    private static void drop(Connection connection) {
        try {
            connection.unwrap(BaseConnection.class).abort(Runnable::run);
            connection.createStatement().close();
        } catch (SQLException e) {
            Log.debugf("The session of an export that broke off is closed: %s", e.getMessage());
        }
    }

    private String sql(Connection connection) throws SQLException {
        return "copy (select %s %s order by %s) to stdout (%s)"
                .formatted(rows.expressions(), query.literally(connection), order, rows.format());
    }
}
