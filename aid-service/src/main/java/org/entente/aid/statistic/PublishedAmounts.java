package org.entente.aid.statistic;

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
import org.entente.chassis.figure.claim.PriceBasis;

/** What a publication says that a donor gave to a country, year by year. */
@ApplicationScoped
public class PublishedAmounts {

    private static final String SQL =
            """
            select v.statistic_id, v.place, v.year, v.period_start, v.period_end, v.amount, v.currency, v.base_year
            from statistic s join statistic_value v on v.statistic_id = s.id
            where s.publication = ? and s.recipient = ? and v.donor = ? and v.transaction_type = ? and v.price_basis = ?
              and v.sector is null
            order by v.period_start, v.statistic_id, v.place
            """;

    private final AgroalDataSource dataSource;

    PublishedAmounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The amounts by year; several of one year where the publication has several records of the country. */
    public List<PublishedAmount> of(
            Publication publication, String donor, String recipient, PublishedType type, PriceBasis prices) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setString(1, publication.word());
            select.setString(2, recipient);
            select.setString(3, donor);
            select.setString(4, type.published());
            select.setString(5, StatisticRows.word(prices));
            List<PublishedAmount> amounts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    amounts.add(amount(rows));
                }
            }
            return amounts;
        } catch (SQLException e) {
            throw new IllegalStateException("The statistics could not be read.", e);
        }
    }

    private static PublishedAmount amount(ResultSet row) throws SQLException {
        return new PublishedAmount(
                row.getObject("statistic_id", UUID.class),
                row.getInt("place"),
                row.getString("year"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("base_year", Integer.class));
    }
}
