package org.entente.trade.series;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.trade.area.Areas;
import org.entente.trade.param.Period;

/** Finds the values of a series: one look-up by natural key for each of the reporter's datasets. */
@ApplicationScoped
class SeriesStore {

    private static final String VALUES =
            """
            select d.period, f.partner, f.value, f.valuation, d.id, d.revision, d.classification, d.source_name
            from dataset d join flow f on f.dataset_id = d.id
            where d.reporter = ? and d.frequency = ? and d.period_start between ? and ?
              and f.direction = ? and f.commodity = ? and f.partner = any(?)
              and f.partner2 = 'WLD' and f.customs_procedure = 'C00' and f.mode_of_transport = '0'
              and (?::text is null or d.classification = ?) and (?::text is null or d.source_name = ?)
            order by d.period, d.classification, d.source_name, f.partner
            """;

    /** Before and after every period. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final AgroalDataSource dataSource;

    SeriesStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the reporter says of the partner and of the world, from a year before the range on. */
    List<Reported> values(SeriesQuestion question) {
        return values(
                question,
                question.reporter(),
                question.direction().word(),
                question.source(),
                List.of(question.partner(), Areas.WORLD));
    }

    /** What the partner says of the same trade; there are other sources for it, so that every one is looked at. */
    List<Reported> mirror(SeriesQuestion question) {
        if (question.ofTheWorld() || question.mirrorDirection() == null) {
            return List.of();
        }
        return values(
                question, question.partner(), question.mirrorDirection().word(), null, List.of(question.reporter()));
    }

    private List<Reported> values(
            SeriesQuestion question, String reporter, String direction, String source, List<String> partners) {
        String classification = question.classification() == null
                ? null
                : question.classification().name();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(VALUES)) {
            select.setString(1, reporter);
            select.setString(2, question.frequency().word());
            select.setObject(
                    3,
                    question.from() == null
                            ? EARLIEST
                            : question.from().yearBefore().start());
            select.setObject(4, question.to() == null ? LATEST : question.to().end());
            select.setString(5, direction);
            select.setString(6, question.commodity());
            select.setArray(7, connection.createArrayOf("text", partners.toArray()));
            select.setString(8, classification);
            select.setString(9, classification);
            select.setString(10, source);
            select.setString(11, source);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The series could not be read.", e);
        }
    }

    private static List<Reported> read(ResultSet rows) throws SQLException {
        List<Reported> values = new ArrayList<>();
        while (rows.next()) {
            values.add(new Reported(
                    Period.parse(rows.getString(1)),
                    rows.getString(2),
                    rows.getBigDecimal(3),
                    rows.getString(4),
                    rows.getObject(5, UUID.class),
                    rows.getLong(6),
                    rows.getString(7),
                    rows.getString(8)));
        }
        return values;
    }
}
