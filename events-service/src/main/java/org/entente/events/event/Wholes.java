package org.entente.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.entente.chassis.sql.Statements;

/** Knows which events others are part of. */
@ApplicationScoped
class Wholes {

    private static final String ABOVE =
            """
            with recursive above(id) as (
              select ?::uuid
              union
              select e.part_of from event e join above on e.id = above.id
            )
            select 1 from above where id = ?
            """;

    private final Statements statements;

    Wholes(Statements statements) {
        this.statements = statements;
    }

    /**
     * Whether an event is the other one, or one that the other is part of, over as many steps as there are. No other
     * transaction can change it until this one ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isAbove(UUID id, UUID part) {
        statements.lock("event.part_of");
        return !statements.texts(ABOVE, part, id).isEmpty();
    }
}
