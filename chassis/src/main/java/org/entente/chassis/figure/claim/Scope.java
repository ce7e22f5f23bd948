package org.entente.chassis.figure.claim;

import java.util.Optional;

/**
 * What a figure is about.
 *
 * @param measure such as {@code exports}
 * @param subject an actor's code: whose measure it is
 * @param counterpart an actor's code, {@link #WORLD}, or null
 * @param sector DAC code, null for all
 * @param commodity null for all
 */
public record Scope(String measure, String subject, String counterpart, String sector, String commodity) {

    /** The world as a counterpart: the total over all of them. */
    public static final String WORLD = "WLD";

    boolean hasPartner() {
        return counterpart != null && !counterpart.equals(WORLD);
    }

    /** The whole that this is a part of, empty where it is not one part among others in that regard. */
    Optional<Scope> whole(ShareAcross across) {
        return switch (across) {
            case COUNTERPARTS ->
                hasPartner() ? Optional.of(new Scope(measure, subject, WORLD, sector, commodity)) : Optional.empty();
            case SECTORS ->
                sector == null
                        ? Optional.empty()
                        : Optional.of(new Scope(measure, subject, counterpart, null, commodity));
            case COMMODITIES ->
                commodity == null
                        ? Optional.empty()
                        : Optional.of(new Scope(measure, subject, counterpart, sector, null));
        };
    }

    /** Whether both are about the same; no counterpart and the world are one, for a total names neither. */
    boolean matches(Scope that) {
        return total().equals(that.total());
    }

    /** Whether it is with the counterpart; no counterpart is the world. */
    boolean isWith(String other) {
        return total().counterpart.equals(other);
    }

    private Scope total() {
        return counterpart == null ? new Scope(measure, subject, WORLD, sector, commodity) : this;
    }
}
