package org.entente.trade.scheme;

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
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/** Finds the yearly flows of a scheme's goods: by natural key, for each code and each of the reporter's datasets. */
@ApplicationScoped
class CoveredFlows {

    private static final String FLOWS =
            """
            select d.period, d.id, d.revision, d.classification, d.source_name, d.currency, f.commodity,
              max(f.value) filter (where f.partner <> 'WLD'), max(f.valuation) filter (where f.partner <> 'WLD')
            from dataset d join flow f on f.dataset_id = d.id
            where d.reporter = ? and d.frequency = 'A' and d.period_start between ? and ?
              and d.classification like 'H%' and f.direction = ? and f.commodity = any(?) and f.partner = any(?)
              and f.partner2 = 'WLD' and f.customs_procedure = 'C00' and f.mode_of_transport = '0'
              and (?::text is null or d.classification = ?) and (?::text is null or d.source_name = ?)
              and (?::text is null or d.currency = ?)
            group by 1, 2, 3, 4, 5, 6, 7
            order by 1, 4, 5, 7
            """;

    /** Before and after every period. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final AgroalDataSource dataSource;

    CoveredFlows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the reporter says of each code, with the partner or with the world; codes that it tells of neither are left out. */
    List<CoveredFlow> of(
            String reporter,
            String partner,
            Direction direction,
            List<String> codes,
            SchemeTradeFilter.Question question) {
        String list = question.classification() == null
                ? null
                : question.classification().name();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FLOWS)) {
            select.setString(1, reporter);
            select.setObject(
                    2, question.from() == null ? EARLIEST : question.from().start());
            select.setObject(3, question.to() == null ? LATEST : question.to().end());
            select.setString(4, direction.word());
            select.setArray(5, connection.createArrayOf("text", codes.toArray()));
            select.setArray(6, connection.createArrayOf("text", new String[] {partner, Areas.WORLD}));
            select.setString(7, list);
            select.setString(8, list);
            select.setString(9, question.source());
            select.setString(10, question.source());
            select.setString(11, question.currency());
            select.setString(12, question.currency());
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows of a scheme's goods could not be read.", e);
        }
    }

    private static List<CoveredFlow> read(ResultSet rows) throws SQLException {
        List<CoveredFlow> flows = new ArrayList<>();
        while (rows.next()) {
            flows.add(new CoveredFlow(
                    Period.parse(rows.getString(1)),
                    rows.getObject(2, UUID.class),
                    rows.getLong(3),
                    Classification.valueOf(rows.getString(4)),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getBigDecimal(8),
                    rows.getString(9)));
        }
        return flows;
    }
}
