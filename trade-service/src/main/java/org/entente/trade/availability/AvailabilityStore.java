package org.entente.trade.availability;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/** Finds datasets by reporter, frequency and source. */
@ApplicationScoped
class AvailabilityStore {

    private static final String PAGE =
            """
            with page as (
              select distinct reporter, frequency, source_name from dataset
              where %1$s and (reporter, frequency, source_name) > (?, ?, ?)
              order by 1, 2, 3 limit ?)
            select reporter, frequency, source_name, id, period, classification, currency, flow_count, revision, updated_at
            from page join dataset using (reporter, frequency, source_name)
            where %1$s
            order by 1, 2, 3, period_start, classification
            """;

    private final AgroalDataSource dataSource;

    AvailabilityStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a reporter has at a frequency from a source; the texts before all others are empty. */
    record Key(String reporter, String frequency, String source) {

        static final Key FIRST = new Key("", "", "");
    }

    /** What comes after a key, at most so many. */
    List<Availability> page(AvailabilityQuestion question, Key after, int most) {
        Map<Key, List<Availability.Available>> found = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE.formatted(question.condition()))) {
            int index = question.bind(select, 1);
            select.setString(index++, after.reporter());
            select.setString(index++, after.frequency());
            select.setString(index++, after.source());
            select.setInt(index++, most);
            question.bind(select, index);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Key key = new Key(rows.getString(1), rows.getString(2), rows.getString(3));
                    found.computeIfAbsent(key, one -> new ArrayList<>()).add(dataset(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The availability could not be read.", e);
        }
        return found.entrySet().stream()
                .map(entry -> availability(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Availability availability(Key key, List<Availability.Available> datasets) {
        return Availability.of(
                new AreaCode(key.reporter()),
                Params.word("frequency", key.frequency(), Frequency.class),
                key.source(),
                datasets);
    }

    private static Availability.Available dataset(ResultSet row) throws SQLException {
        return new Availability.Available(
                row.getObject("id", UUID.class),
                Period.parse(row.getString("period")),
                Classification.valueOf(row.getString("classification")),
                new CurrencyCode(row.getString("currency")),
                row.getLong("flow_count"),
                row.getLong("revision"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
