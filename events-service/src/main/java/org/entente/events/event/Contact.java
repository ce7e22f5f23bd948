package org.entente.events.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A confirmed fact between two actors and no third country.
 *
 * @param event its id
 * @param other the actor on the other side
 * @param startMin the first day on which it may have begun
 * @param startMax the last one; {@link LocalDate#MAX} where nothing is certain
 */
public record Contact(
        UUID event,
        String other,
        EventType type,
        TieChange tieChange,
        String partnershipLevel,
        LocalDate startMin,
        LocalDate startMax) {

    /** Whether it had begun by then, whatever day is meant. */
    public boolean certainlyBy(LocalDate day) {
        return !startMax.isAfter(day);
    }

    public boolean possiblyBy(LocalDate day) {
        return !startMin.isAfter(day);
    }

    /** Whether it is told to have begun by then: possibly, and not only because nobody knows when it began. */
    public boolean toldBy(LocalDate day) {
        return certainlyBy(day) || possiblyBy(day) && !startMin.equals(LocalDate.MIN);
    }
}
