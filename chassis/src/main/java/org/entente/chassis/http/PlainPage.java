package org.entente.chassis.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A page of whole records, put together by the database: fifty records come as one text and stay the bytes that they are
 * from there to the client. To take them over row by row, or as characters, costs more than to find them.
 *
 * @param views of the records, with commas between; null for none
 * @param next the token of the next page, null on the last one
 */
record PlainPage(ByteBuffer views, String next) {

    private static final byte[] HEAD = bytes("{\"items\":[");

    /** Where a page ends, its last row tells where the next one starts; of the row after it the length alone counts. */
    private static final String SQL =
            """
            select string_agg(view, ','), (array_agg(key))[%1$d]::text, (array_agg(id))[%1$d]::text,
              (array_agg(octet_length(view)))[%1$d + 1]
            from (%2$s) page
            """;

    /** The columns of the rows that {@link #sql} makes a page of. */
    static String columns(ListQuery query, Sort sort) {
        return query.viewExpression() + " as view, " + sort.key().expression() + " as key, " + query.idExpression()
                + " as id";
    }

    /**
     * @param rows selects one row more than the page has, in their order, which {@code string_agg} keeps
     * @param size of the page
     */
    static String sql(String rows, int size) {
        return SQL.formatted(size, rows);
    }

    /**
     * @param row of {@link #sql}
     * @param question that the token of the next page is good for
     */
    static PlainPage of(ResultSet row, String question) throws SQLException {
        byte[] views = row.getBytes(1);
        int surplus = row.getInt(4);
        if (row.wasNull()) {
            return new PlainPage(views == null ? null : ByteBuffer.wrap(views), null);
        }
        return new PlainPage(
                ByteBuffer.wrap(views, 0, views.length - surplus - 1),
                new PageToken(row.getString(2), row.getString(3)).encode(question));
    }

    /** @param link of the next page's token */
    PlainAnswer answer(UnaryOperator<String> link) {
        ByteBuffer head = ByteBuffer.wrap(HEAD);
        ByteBuffer tail =
                ByteBuffer.wrap(bytes("],\"nextPageToken\":" + (next == null ? "null" : "\"" + next + "\"") + "}"));
        return new PlainAnswer(
                views == null ? List.of(head, tail) : List.of(head, views, tail),
                next == null ? null : link.apply(next));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
