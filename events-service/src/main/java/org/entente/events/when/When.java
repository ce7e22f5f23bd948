package org.entente.events.when;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.entente.chassis.time.Edtf;

/**
 * An EDTF date as columns that can be compared: its start and its end lie between two days each, with {@code -infinity}
 * and {@code infinity} where they are open.
 */
@Embeddable
public record When(
        @Column(name = "when_start_min", nullable = false) LocalDate startMin,
        @Column(name = "when_start_max", nullable = false) LocalDate startMax,
        @Column(name = "when_end_min", nullable = false) LocalDate endMin,
        @Column(name = "when_end_max", nullable = false) LocalDate endMax) {

    public static When of(Edtf date) {
        return new When(date.earliestStart(), date.latestStart(), date.earliestEnd(), date.latestEnd());
    }
}
