package org.entente.trade.flow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes flows into a table by COPY, each line beginning with the cells of columns that the table has before theirs. */
final class FlowCopy implements AutoCloseable {

    private static final String ABSENT = "\\N";
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    /** @param columns of the table that come first, with a comma after each */
    FlowCopy(Connection connection, String table, String columns) throws SQLException {
        String sql = "copy " + table + " (" + columns + FlowColumns.ALL + ") from stdin";
        out = new BufferedOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), BUFFER);
    }

    /** @param first the cells of the columns that come first, with a tab after each; nothing in them means something to COPY */
    void write(String first, FlowDraft flow) {
        line.setLength(0);
        line.append(first);
        cell(flow.direction().word());
        cell(flow.commodity());
        cell(flow.partner().value());
        cell(flow.partner2().value());
        cell(flow.customsProcedure());
        cell(flow.modeOfTransport());
        cell(number(flow.value()));
        cell(flow.valuation().word());
        cell(number(flow.netWeightKg()));
        cell(number(flow.quantity()));
        cell(text(flow.quantityUnit()));
        cell(flag(flow.flags().reported()));
        cell(flag(flow.flags().aggregate()));
        cell(flag(flow.flags().quantityEstimated()));
        cell(flag(flow.flags().netWeightEstimated()));
        line.setCharAt(line.length() - 1, '\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(String text) {
        line.append(text).append('\t');
    }

    private static String number(BigDecimal number) {
        return number == null ? ABSENT : number.toPlainString();
    }

    private static String flag(Boolean flag) {
        return flag == null ? ABSENT : flag.toString();
    }

    /** The other texts are codes; this one is the client's own, and a backslash means something to COPY. */
    private static String text(String text) {
        return text == null ? ABSENT : text.replace("\\", "\\\\");
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
