package org.entente.trade.area;

/**
 * A country or an area of statistics.
 *
 * @param code as answers name it: alpha-3 for a country, {@code WLD} for the world, an actor's code for a group of
 *     countries, UN Comtrade's number for every other area
 * @param name in English
 */
public record Area(String code, String name, Kind kind) {

    /** What an area's rows may be added to. */
    public enum Kind {
        /** A country, or a territory that statistics count apart from one. */
        COUNTRY,
        /** All partners together: never added to any of them. */
        WORLD,
        /** Several countries together: never added to its members. */
        GROUP,
        /** What could not be told by country: a partner beside the countries. */
        UNSPECIFIED
    }

    /** Whether it can report its trade: what is no one place cannot. */
    public boolean canReport() {
        return kind == Kind.COUNTRY || kind == Kind.GROUP;
    }
}
