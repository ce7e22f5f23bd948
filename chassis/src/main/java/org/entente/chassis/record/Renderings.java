package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Reads records as they are, which is most of what services are asked: one statement and one round trip, without the
 * session, the transaction and the columns that a write needs.
 */
@ApplicationScoped
class Renderings {

    private static final String ONE = "select revision, view_version, view from %s where %s = ?";
    private static final String MANY = "select %2$s, revision, view_version, view from %1$s where %2$s = any(?)";

    private final AgroalDataSource dataSource;
    private final Executor workers;

    Renderings(AgroalDataSource dataSource, ExecutorService workers) {
        this.dataSource = dataSource;
        this.workers = workers;
    }

    /** The statement that reads records of a type by their key. */
    static String one(EntityManager entities, Class<?> type) {
        return sql(ONE, entities, type);
    }

    /** The statement that reads records of a type by an array of keys, with the key in front. */
    static String many(EntityManager entities, Class<?> type) {
        return sql(MANY, entities, type);
    }

    /** What the keys of a type are in Java. */
    static Class<?> keyType(EntityManager entities, Class<?> type) {
        return persister(entities, type).getIdentifierType().getReturnedClass();
    }

    private static String sql(String pattern, EntityManager entities, Class<?> type) {
        EntityPersister row = persister(entities, type);
        String key = row.getIdentifierMapping().getSelectable(0).getSelectionExpression();
        return pattern.formatted(row.getMappedTableDetails().getTableName(), key);
    }

    /** By the factory, for outside a request and a transaction there is no session to ask. */
    private static EntityPersister persister(EntityManager entities, Class<?> type) {
        return entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(type);
    }

    /** Reads records of a type for many requests by one statement. */
    SharedReads shared(Supplier<String> sql) {
        return new SharedReads(dataSource, workers, sql);
    }

    /** @param sql of {@link #one} */
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
