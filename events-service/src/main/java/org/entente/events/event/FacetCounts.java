package org.entente.events.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.chassis.http.ListQuery;

/** Counts events in one question, over a bounded number of them. */
@ApplicationScoped
class FacetCounts {

    static final int MOST_EVENTS = 100_000;
    static final int MOST_BUCKETS = 100;

    private static final String SQL =
            """
            with seen as materialized (
              %1$s order by e.when_start_min desc, e.id desc limit %2$d + 1
            ), found as materialized (
              select * from seen order by when_start_min desc, id desc limit %2$d
            ), counts (facet, value, n) as (
              %3$s
            ), ranked as (
              select facet, value, n, row_number() over (partition by facet order by n desc, value collate "C") as place,
                count(*) over (partition by facet) as all_values
              from counts
            )
            select counted, facet, value, n, all_values
            from (select count(*) as counted from seen) c left join ranked on place <= %4$d
            order by facet, place
            """;

    private final AgroalDataSource dataSource;

    FacetCounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Facets of(ListQuery query, Set<Facet> asked) {
        Map<Facet, List<Facets.Bucket>> buckets = new EnumMap<>(Facet.class);
        Map<Facet, Long> values = new EnumMap<>(Facet.class);
        asked.forEach(facet -> buckets.put(facet, new ArrayList<>()));
        long counted = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(query, asked))) {
            query.bind(connection, select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counted = rows.getLong("counted");
                    if (rows.getString("facet") != null) {
                        Facet facet = Facet.of(rows.getString("facet"));
                        buckets.get(facet).add(new Facets.Bucket(rows.getString("value"), rows.getLong("n")));
                        values.put(facet, rows.getLong("all_values"));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be counted.", e);
        }
        Map<String, Facets.Counts> facets = new LinkedHashMap<>();
        buckets.forEach((facet, some) -> facets.put(
                facet.toString(),
                new Facets.Counts(ordered(facet, some), values.getOrDefault(facet, 0L) - some.size())));
        return new Facets(Math.min(counted, MOST_EVENTS), counted <= MOST_EVENTS, facets);
    }

    private static String sql(ListQuery query, Set<Facet> asked) {
        String counts = asked.stream().map(Facet::counts).collect(Collectors.joining(" union all "));
        String found = query.select("e.id, e.type, e.when_start_min");
        return SQL.formatted(found, MOST_EVENTS, counts, MOST_BUCKETS);
    }

    private static List<Facets.Bucket> ordered(Facet facet, List<Facets.Bucket> buckets) {
        if (facet == Facet.YEAR) {
            buckets.sort(Comparator.comparingInt(bucket -> Integer.parseInt(bucket.value())));
        }
        return buckets;
    }
}
