package org.entente.trade.flow;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.param.Classification;

/** Sums a dataset's flows without adding what tells the same trade twice. */
@ApplicationScoped
public class FlowSums {

    private static final String SUMS =
            """
            select direction, commodity = 'TOTAL', sum(value) filter (where partner = 'WLD'),
              sum(value) filter (where partner <> 'WLD' and partner <> all(?)),
              count(distinct partner) filter (where partner <> 'WLD' and partner <> all(?))
            from flow
            where dataset_id = ? and partner2 = 'WLD' and customs_procedure = 'C00' and mode_of_transport = '0'
              and (commodity = 'TOTAL' or length(commodity) = ?)
            group by 1, 2
            """;

    private final AgroalDataSource dataSource;

    FlowSums(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The sums by direction, directions without flows left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Totals> of(UUID dataset, Classification classification) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            Array groups = connection.createArrayOf("text", Areas.groups().toArray());
            select.setArray(1, groups);
            select.setArray(2, groups);
            select.setObject(3, dataset);
            select.setInt(4, classification.chapterLength());
            try (ResultSet sums = select.executeQuery()) {
                return List.copyOf(read(sums).values());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be summed.", e);
        }
    }

    private static Map<Direction, Totals> read(ResultSet sums) throws SQLException {
        Map<Direction, Totals> totals = new EnumMap<>(Direction.class);
        while (sums.next()) {
            Direction direction = Params.word("direction", sums.getString(1), Direction.class);
            boolean isTotal = sums.getBoolean(2);
            Totals.Side side = new Totals.Side(sums.getBigDecimal(3), sums.getBigDecimal(4), sums.getLong(5));
            Totals before =
                    totals.getOrDefault(direction, new Totals(direction, Totals.Side.NOTHING, Totals.Side.NOTHING));
            totals.put(
                    direction,
                    isTotal
                            ? new Totals(direction, side, before.chapters())
                            : new Totals(direction, before.total(), side));
        }
        return totals;
    }
}
