package org.entente.chassis.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

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
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql(connection));
            try {
                rows.head(out);
                for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                    rows.row(out, row);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IOException("The export broke off.", e);
        }
        rows.tail(out);
        out.flush();
    }

    private String sql(Connection connection) throws SQLException {
        return "copy (select %s %s order by %s) to stdout (%s)"
                .formatted(rows.expressions(), query.literally(connection), order, rows.format());
    }
}
