package org.entente.events.position;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.chassis.http.FreshPlan;

/** What other features read of positions: the only door to the table of this one. */
@ApplicationScoped
public class PositionReadings {

    private static final String YEARS =
            """
            select case when isfinite(when_start_min)
                and date_trunc('year', when_start_min) = date_trunc('year', when_start_max)
                then extract(year from when_start_min)::int end,
              actor, addressee, topic, stance, count(*)
            from position
            where certainty = 'fact' and (actor = ? and addressee = ? or actor = ? and addressee = ?)
            group by 1, 2, 3, 4, 5
            order by 1 nulls last, 2, 3, 4, 5
            """;

    private final AgroalDataSource dataSource;

    PositionReadings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What two actors said to each other, by year, who said it to whom, topic and stance; told as fact. */
    public List<PositionYear> between(String a, String b) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = FreshPlan.of(connection.prepareStatement(YEARS))) {
            select.setString(1, a);
            select.setString(2, b);
            select.setString(3, b);
            select.setString(4, a);
            List<PositionYear> years = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    years.add(new PositionYear(
                            rows.getObject(1, Integer.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            Stance.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)),
                            rows.getLong(6)));
                }
            }
            return years;
        } catch (SQLException e) {
            throw new IllegalStateException("The positions could not be counted.", e);
        }
    }
}
