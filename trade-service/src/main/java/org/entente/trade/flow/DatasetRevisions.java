package org.entente.trade.flow;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** Checks which dataset, and which of its revisions, a question is about. */
@ApplicationScoped
class DatasetRevisions {

    private static final String EVER =
            "select from change where record_type = 'dataset' and record_id = ? and position <= ? limit 1";

    private final AgroalDataSource dataSource;

    DatasetRevisions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Since(UUID dataset, long revision) {}

    /**
     * The revision that changes are asked since, if they are.
     *
     * @throws InvalidRequest where there is no such dataset, or no such revision of it
     */
    Optional<Since> asked(String dataset, String changedSince) {
        UUID id = Params.uuid("dataset", dataset);
        if (id == null) {
            if (changedSince != null) {
                throw InvalidRequest.parameter(
                        "changedSince", "A revision is one of a dataset: name it with dataset=<id>.");
            }
            return Optional.empty();
        }
        long current = revision(id);
        if (changedSince == null) {
            return Optional.empty();
        }
        if (!changedSince.matches("[0-9]{1,18}") || Long.parseLong(changedSince) > current) {
            throw InvalidRequest.parameter(
                    "changedSince",
                    "'" + changedSince + "' is no revision of the dataset: it is a number from 0 to " + current + ".");
        }
        return Optional.of(new Since(id, Long.parseLong(changedSince)));
    }

    /**
     * Refuses a dataset that was not there at a place in the feed, nor before it.
     *
     * @throws InvalidRequest where there was none
     */
    void require(String dataset, Cursor place) {
        UUID id = Params.uuid("dataset", dataset);
        if (id == null) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(EVER)) {
            select.setString(1, id.toString());
            select.setLong(2, place.position());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw InvalidRequest.parameter("dataset", "There was no dataset '" + id + "' then.");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dataset could not be read.", e);
        }
    }

    private long revision(UUID dataset) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select revision from dataset where id = ?")) {
            select.setObject(1, dataset);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dataset could not be read.", e);
        }
        throw InvalidRequest.parameter("dataset", "There is no dataset '" + dataset + "'.");
    }
}
