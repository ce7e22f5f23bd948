package org.entente.chassis.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A country or territory that has an ISO 3166 code, a former country (ISO 3166-3), or Kosovo.
 *
 * @param alpha3 ISO 3166-1 alpha-3, by which answers name the country; {@code XKX} for Kosovo, which ISO leaves to users
 * @param alpha2 ISO 3166-1 alpha-2
 * @param m49 three digits of UN M49, or null where M49 has none
 * @param name the short English name of the United Nations, or the usual one where they have none
 * @param aliases other English names, former ones among them
 * @param codes every code by scheme, in no order of preference; schemes without a code are missing
 * @param since the first year of a former country, or null where the sources do not say and for living countries
 * @param until the last year of a former country, null for living countries
 */
public record Country(
        String alpha3,
        String alpha2,
        String m49,
        String name,
        List<String> aliases,
        Map<CountryScheme, List<String>> codes,
        Integer since,
        Integer until) {

    public Country {
        aliases = List.copyOf(aliases);
        // In the order of the schemes: that of Map.copyOf differs from run to run, and answers must not.
        Map<CountryScheme, List<String>> ordered = new EnumMap<>(CountryScheme.class);
        ordered.putAll(codes);
        codes = Collections.unmodifiableMap(ordered);
    }

    /** Whether it is a former country. */
    public boolean dissolved() {
        return until != null;
    }

    /** Its codes in a scheme; empty where it has none. */
    public List<String> codes(CountryScheme scheme) {
        return codes.getOrDefault(scheme, List.of());
    }
}
