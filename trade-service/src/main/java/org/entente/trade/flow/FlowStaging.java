package org.entente.trade.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings flows into a temporary table of this transaction, each key once, to be compared with those that are there. */
final class FlowStaging {

    private static final String CREATE =
            "create temporary table flow_staging on commit drop as select dataset_id, since_revision as revision, "
                    + FlowColumns.ALL + ", id as place from flow with no data";

    /** Of two staged rows with the same key the first one of the file; in the order of the key, in which flow's index grows. */
    private static final String GATHER =
            """
            insert into flow_staging
            select distinct on (d.id, %1$s) d.id, d.revision, %2$s, s.place
            from %3$s join staged_flow s on s.staged_dataset_id = d.staged
            order by d.id, %1$s, s.place
            """
                    .formatted(
                            FlowColumns.of("s", FlowColumns.KEY), FlowColumns.of("s", FlowColumns.ALL), Datasets.TABLE);

    private FlowStaging() {}

    static void stage(Connection connection, WrittenDataset dataset, List<FlowDraft> flows) throws SQLException {
        execute(connection, CREATE);
        String first = dataset.id() + "\t" + dataset.revision() + "\t";
        try (FlowCopy copy = new FlowCopy(connection, "flow_staging", "dataset_id, revision, ")) {
            flows.forEach(flow -> copy.write(first, flow));
        }
        analyze(connection);
    }

    /** Takes the flows that were staged for datasets, and returns how many keys they have. */
    static long gather(Connection connection, List<WrittenDataset> datasets) throws SQLException {
        execute(connection, CREATE);
        try (PreparedStatement gather = connection.prepareStatement(GATHER)) {
            Datasets.set(gather, 1, datasets);
            long keys = gather.executeLargeUpdate();
            analyze(connection);
            return keys;
        }
    }

    /** Without statistics a large write would be joined row by row. */
    private static void analyze(Connection connection) throws SQLException {
        execute(connection, "analyze flow_staging");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
