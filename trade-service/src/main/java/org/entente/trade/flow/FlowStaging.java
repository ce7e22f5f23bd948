package org.entente.trade.flow;

import java.sql.Array;
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

    /** A join or the sort of a million rows stays in memory so; a statement takes it once. */
    private static final String MEMORY = "set local work_mem = '64MB'";

    /**
     * The staged flows of datasets, with what they get: of two rows with the same key the first one of the file. They come
     * dataset by dataset, as an index has them, and within each in the order of the key, in which flow's own index grows:
     * only a dataset's rows are ever sorted. Its arguments are those of {@link #setStaged}.
     */
    static final String STAGED =
            """
            select d.id as dataset_id, d.revision, %2$s, s.place
            from (
              select distinct on (staged_dataset_id, %1$s) * from staged_flow where staged_dataset_id = any(?)
              order by staged_dataset_id, %1$s, place) s
            join unnest(?::bigint[], ?::uuid[], ?::bigint[]) as d(staged, id, revision) on d.staged = s.staged_dataset_id
            """
                    .formatted(FlowColumns.KEY, FlowColumns.of("s", FlowColumns.ALL));

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
        try (PreparedStatement gather = connection.prepareStatement("insert into flow_staging " + STAGED)) {
            setStaged(gather, datasets);
            long keys = gather.executeLargeUpdate();
            analyze(connection);
            return keys;
        }
    }

    /** Lets this transaction's statements work on a million flows. */
    static void takeMemory(Connection connection) throws SQLException {
        execute(connection, MEMORY);
    }

    /** Sets the arguments of {@link #STAGED}. */
    static void setStaged(PreparedStatement statement, List<WrittenDataset> datasets) throws SQLException {
        Array numbers = statement
                .getConnection()
                .createArrayOf(
                        "bigint", datasets.stream().map(WrittenDataset::staged).toArray());
        statement.setArray(1, numbers);
        statement.setArray(2, numbers);
        Datasets.set(statement, 3, datasets);
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
