package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What records leave in the tables that filters read. */
public final class StoredRows {

    /** Of its own row: what differs from one record or revision to the next of the same content. */
    private static final String OWN =
            """
            select (to_jsonb(r) - array['%2$s', 'revision', 'view', 'created_at', 'updated_at'])::text
            from %1$s r where %2$s::text = ?
            """;

    /** Of its parts; a part's key and rendering hold the record's key. */
    private static final String PARTS =
            """
            select coalesce(jsonb_agg(part order by part::text)::text, 'none')
            from (select to_jsonb(p) - array['%2$s', 'key', 'view'] part from %1$s p where %2$s::text = ?) parts
            """;

    private StoredRows() {}

    /** The rows of a record, by table. */
    public static Map<String, String> of(AgroalDataSource dataSource, RecordTable<?, ?> table, String id) {
        Map<String, String> rows = new TreeMap<>();
        rows.put(table.name(), read(dataSource, OWN.formatted(table.name(), table.key()), id));
        table.children()
                .forEach(child ->
                        rows.put(child.name(), read(dataSource, PARTS.formatted(child.name(), child.parent()), id)));
        return rows;
    }

    private static String read(AgroalDataSource dataSource, String sql, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
