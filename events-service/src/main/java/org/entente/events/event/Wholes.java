package org.entente.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Knows which events others are part of. */
@ApplicationScoped
class Wholes {

    private final EntityManager entities;

    Wholes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Whether an event is the other one, or one that the other is part of, over as many steps as there are. No other
     * transaction can change it until this one ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isAbove(UUID id, UUID part) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('event.part_of', 0))")
                .getSingleResult();
        return !entities.createNativeQuery(
                        """
                        with recursive above(id) as (
                          select cast(:start as uuid)
                          union
                          select e.part_of from event e join above on e.id = above.id
                        )
                        select 1 from above where id = :id
                        """)
                .setParameter("start", part)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
