package org.entente.chassis.feed;

import jakarta.persistence.EntityManager;
import java.lang.reflect.ParameterizedType;
import org.entente.chassis.record.RecordEntity;
import org.entente.chassis.record.RecordStore;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;

/**
 * Where the records of a type stand, as the mapping of their rows says.
 *
 * @param name the table
 * @param id the column of the primary key
 */
record RecordTable(String name, String id) {

    static RecordTable of(RecordStore<?, ? extends RecordEntity, ?> store, EntityManager manager) {
        EntityMappingType mapping = manager.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(rowClass(store));
        return new RecordTable(
                mapping.getMappedTableDetails().getTableName(),
                mapping.getIdentifierMapping().getSelectable(0).getSelectionExpression());
    }

    private static Class<?> rowClass(RecordStore<?, ? extends RecordEntity, ?> store) {
        Class<?> type = store.getClass();
        while (type.getSuperclass() != RecordStore.class) {
            type = type.getSuperclass();
        }
        return (Class<?>) ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[1];
    }
}
