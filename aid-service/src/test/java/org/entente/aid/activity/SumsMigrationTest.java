package org.entente.aid.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Activities that were written before sums were asked for are in them. */
class SumsMigrationTest {

    private static final String VIEW =
            """
            {"title":"Demining","reportingOrg":{"ref":"XM-1","name":"A ministry"},\
            "participatingOrgs":[{"role":"funding","name":"Sweden"}],\
            "recipientCountries":[{"code":"KHM"}],"recipientRegions":[{"code":"798","vocabulary":"1"}],\
            "budgets":[{"value":{"amount":1,"currency":"USD","valueDate":"2020-06-01"}},{"value":{"amount":1,"currency":"USD"}}]}""";

    private static final List<String> ROWS = List.of(
            "insert into activity (id, title, status, reporting_org, earliest_start, latest_start, earliest_end, latest_end,"
                    + " revision, view, view_version, created_at, updated_at, secondary) values (:id, 'Demining', '2', 'XM-1',"
                    + " '-infinity', 'infinity', '-infinity', 'infinity', 1, '" + VIEW + "', 1, now(), now(), false)",
            "insert into activity_participant (activity_id, place, role) values (:id, 0, '1')",
            "insert into activity_recipient (activity_id, place, country) values (:id, 0, 'KHM')",
            "insert into activity_recipient (activity_id, place, region) values (:id, 1, '798')",
            "insert into activity_budget (activity_id, place, type, status, period_start, period_end, amount, currency)"
                    + " values (:id, 0, '1', '1', '2020-01-01', '2020-12-31', 1, 'USD'), (:id, 1, '1', '1', '2021-01-01',"
                    + " '2021-12-31', 1, 'USD')",
            "insert into activity_transaction (activity_id, place, type, made_on, amount, currency, qualifier, sector, view)"
                    + " values (:id, 0, '3', '2020-01-02', 5, 'USD', 'EXACT', '12220',"
                    + " '{\"value\":{\"amount\":5,\"currency\":\"USD\",\"valueDate\":\"2020-03-04\"}}'),"
                    + " (:id, 1, '3', '2020-01-02', 5, 'USD', 'EXACT', null, '{\"value\":{\"amount\":5,\"currency\":\"USD\"}}')");

    @Test
    void fillsWhatSumsLookAtFromTheStoredViews() throws SQLException {
        String user = Postgres.USER;
        String url = newDatabase();
        Flyway before = Flyway.configure()
                .dataSource(url, user, user)
                .locations("db/chassis", "db/migration")
                .target("2")
                .load();
        before.migrate();
        try (Connection connection = DriverManager.getConnection(url, user, user);
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row.replace(":id", "'00000000-0000-7000-8000-000000000000'"));
            }
            Flyway.configure()
                    .dataSource(url, user, user)
                    .locations("db/chassis", "db/migration")
                    .load()
                    .migrate();
            assertEquals(
                    List.of(
                            "A ministry",
                            "Sweden",
                            "null",
                            "1",
                            "2020-06-01",
                            "2021-01-01",
                            "2020-03-04 12220",
                            "2020-01-02 null"),
                    read(
                            statement,
                            "select reporting_org_name from activity",
                            "select name from activity_participant",
                            "select region_vocabulary from activity_recipient order by place",
                            "select value_date from activity_budget order by place",
                            "select concat(value_date, ' ', coalesce(dac_sectors, 'null')) from activity_transaction"
                                    + " order by place"));
        }
    }

    private static String newDatabase() throws SQLException {
        Postgres postgres = RealParts.get().postgres();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("postgres"), Postgres.USER, Postgres.USER);
                Statement create = connection.createStatement()) {
            create.execute("create database sums_migration");
        }
        return postgres.jdbcUrl("sums_migration");
    }

    private static List<String> read(Statement statement, String... queries) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String query : queries) {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return values;
    }
}
