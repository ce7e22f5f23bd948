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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.param.Classification;

/** Sums datasets' flows without adding what tells the same trade twice. */
@ApplicationScoped
public class FlowSums {

    private static final String SUMS =
            """
            select d.id, direction, commodity = 'TOTAL', sum(value) filter (where partner = 'WLD'),
              sum(value) filter (where partner <> 'WLD' and partner <> all(?)),
              count(distinct partner) filter (where partner <> 'WLD' and partner <> all(?))
            from unnest(?::uuid[], ?::int[]) as d(id, broadest) join flow f on f.dataset_id = d.id
            where partner2 = 'WLD' and customs_procedure = 'C00' and mode_of_transport = '0'
              and (commodity = 'TOTAL' or length(commodity) = d.broadest)
            group by 1, 2, 3
            """;

    private final AgroalDataSource dataSource;

    FlowSums(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The sums by direction of each dataset that has such flows, directions without them left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<Totals>> of(Map<UUID, Classification> datasets) {
        List<Map.Entry<UUID, Classification>> asked = List.copyOf(datasets.entrySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            Array groups = connection.createArrayOf("text", Areas.groups().toArray());
            select.setArray(1, groups);
            select.setArray(2, groups);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", asked.stream().map(Map.Entry::getKey).toArray()));
            select.setArray(
                    4,
                    connection.createArrayOf(
                            "int4",
                            asked.stream()
                                    .map(each -> each.getValue().chapterLength())
                                    .toArray()));
            try (ResultSet sums = select.executeQuery()) {
                return read(sums);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be summed.", e);
        }
    }

    private static Map<UUID, List<Totals>> read(ResultSet sums) throws SQLException {
        Map<UUID, Map<Direction, Totals>> found = new HashMap<>();
        while (sums.next()) {
            Direction direction = Params.word("direction", sums.getString(2), Direction.class);
            boolean isTotal = sums.getBoolean(3);
            Totals.Side side = new Totals.Side(sums.getBigDecimal(4), sums.getBigDecimal(5), sums.getLong(6));
            found.computeIfAbsent(sums.getObject(1, UUID.class), id -> new EnumMap<>(Direction.class))
                    .merge(direction, Totals.of(direction, isTotal, side), Totals::with);
        }
        Map<UUID, List<Totals>> totals = new HashMap<>();
        found.forEach((id, byDirection) -> totals.put(id, List.copyOf(byDirection.values())));
        return totals;
    }
}
