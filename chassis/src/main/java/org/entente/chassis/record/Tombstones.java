package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.entente.chassis.sql.Statements;

/** Remembers the last revision of what was deleted, so that a record created again at its id goes on from there. */
@ApplicationScoped
class Tombstones {

    private final AgroalDataSource dataSource;
    private final Statements statements;

    Tombstones(AgroalDataSource dataSource, Statements statements) {
        this.dataSource = dataSource;
        this.statements = statements;
    }

    /** Waits for any other transaction that is about to create this record. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String type, String id) {
        statements.lock(type + "/" + id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String type, String id, long revision) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into tombstone (record_type, record_id, revision) values (?, ?, ?)")) {
            insert.setString(1, type);
            insert.setString(2, id);
            insert.setLong(3, revision);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The tombstone could not be kept.", e);
        }
    }

    /** Takes the tombstone away and returns its revision, 0 without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    long takeUp(String type, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from tombstone where record_type = ? and record_id = ? returning revision")) {
            delete.setString(1, type);
            delete.setString(2, id);
            try (ResultSet revision = delete.executeQuery()) {
                return revision.next() ? revision.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tombstone could not be taken up.", e);
        }
    }
}
