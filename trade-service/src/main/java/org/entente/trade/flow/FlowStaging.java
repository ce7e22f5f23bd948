package org.entente.trade.flow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Brings flows into a temporary table of this transaction by COPY, to be compared with those that are there. */
final class FlowStaging {

    private static final String ABSENT = "\\N";

    private FlowStaging() {}

    static void stage(Connection connection, List<FlowDraft> flows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table flow_staging on commit drop as select " + FlowColumns.ALL
                    + " from flow with no data");
            copy(connection, flows);
            // Without statistics a large write would be joined row by row.
            statement.execute("analyze flow_staging");
        }
    }

    private static void copy(Connection connection, List<FlowDraft> flows) throws SQLException {
        String sql = "copy flow_staging (" + FlowColumns.ALL + ") from stdin";
        try (OutputStream out =
                new BufferedOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), 1 << 16)) {
            for (FlowDraft flow : flows) {
                out.write(line(flow).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(FlowDraft flow) {
        return String.join(
                        "\t",
                        flow.direction().word(),
                        flow.commodity(),
                        flow.partner().value(),
                        flow.partner2().value(),
                        flow.customsProcedure(),
                        flow.modeOfTransport(),
                        number(flow.value()),
                        flow.valuation().word(),
                        number(flow.netWeightKg()),
                        number(flow.quantity()),
                        text(flow.quantityUnit()),
                        flag(flow.flags().reported()),
                        flag(flow.flags().aggregate()),
                        flag(flow.flags().quantityEstimated()),
                        flag(flow.flags().netWeightEstimated()))
                + "\n";
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
}
