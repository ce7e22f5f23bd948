package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Reads records as they are, which is most of what services are asked: one statement and one round trip, without the
 * session, the transaction and the columns that a write needs.
 */
@ApplicationScoped
class Renderings {

    private static final String SELECT = "select revision, view_version, view from %s where %s = ?";

    private final AgroalDataSource dataSource;

    Renderings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The statement that reads records of a type by their key. */
    static String sql(EntityManager entities, Class<?> type) {
        EntityPersister row = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(type);
        String key = row.getIdentifierMapping().getSelectable(0).getSelectionExpression();
        return SELECT.formatted(row.getMappedTableDetails().getTableName(), key);
    }

    /** @param sql of {@link #sql} */
    Optional<Rendering> find(String sql, Object key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rendering(row.getLong(1), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be read.", e);
        }
    }
}
