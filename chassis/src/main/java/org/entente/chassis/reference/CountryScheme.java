package org.entente.chassis.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of country codes. The same code means different countries in different lists (840 is the United States in M49
 * and the Philippines in Correlates of War), so that a code of any but the first two is written with the prefix of its
 * list, such as {@code cow:811}.
 */
public enum CountryScheme {
    /** ISO 3166-1 alpha-3 and alpha-2, and their codes for former countries (ISO 3166-3). */
    ISO("ISO 3166-1 alpha-3 and alpha-2"),
    /** The three digits of the United Nations' M49, which ISO 3166-1 numeric shares. */
    M49("UN M49 (three digits, such as 116)"),
    /** UN Comtrade: M49, but 842 for the United States, 251 for France and other areas of statistics. */
    COMTRADE("UN Comtrade"),
    /** State numbers of the Correlates of War project. */
    COW("Correlates of War"),
    /** Gleditsch and Ward's numbers of independent states, mostly but not always those of the Correlates of War. */
    GW("Gleditsch and Ward"),
    /** FIPS 10-4, two letters, which GDELT and other United States sources use. */
    FIPS("FIPS 10-4"),
    /** CAMEO's three letters, mostly but not always those of ISO. */
    CAMEO("CAMEO");

    private final String title;

    CountryScheme(String title) {
        this.title = title;
    }

    /**
     * Reads a prefix, in any case.
     *
     * @throws IllegalArgumentException where there is no such scheme
     */
    @JsonCreator
    public static CountryScheme fromString(String prefix) {
        return find(prefix)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + prefix + "' is no scheme of country codes; there are " + prefixes() + "."));
    }

    /** The scheme of a prefix, in any case, if there is one. */
    public static Optional<CountryScheme> find(String prefix) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.prefix().equalsIgnoreCase(prefix))
                .findFirst();
    }

    static String prefixes() {
        return Arrays.stream(values()).map(CountryScheme::prefix).collect(Collectors.joining(", "));
    }

    /** What stands before the colon, such as {@code cow}. */
    @JsonValue
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** A code as this scheme's lists write it: upper case, and without the zeros that pad mere numbers. */
    String canonical(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return this == COW || this == GW || this == COMTRADE ? upper.replaceFirst("^0+(?=.)", "") : upper;
    }
}
