package org.entente.chassis.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries by every code and name. */
final class CountryIndex {

    private final List<Country> all;
    private final Map<CountryScheme, Map<String, Country>> byCode = new EnumMap<>(CountryScheme.class);
    private final Map<String, Country> byName = new HashMap<>();

    CountryIndex(List<Country> countries) {
        all = List.copyOf(countries);
        Set<String> ambiguous = ambiguousFormerCodes(all);
        for (Country country : all) {
            country.codes().forEach((scheme, codes) -> codes.stream()
                    .filter(code -> scheme != CountryScheme.ISO || !ambiguous.contains(code))
                    .forEach(code -> put(byCode.computeIfAbsent(scheme, s -> new HashMap<>()), code, country)));
            put(byName, Names.plain(country.name()), country);
            country.aliases().forEach(alias -> put(byName, Names.plain(alias), country));
        }
    }

    static CountryIndex load() {
        return new CountryIndex(
                Tsv.read("countries.tsv").stream().map(CountryIndex::country).toList());
    }

    private static Country country(Map<String, String> row) {
        Map<CountryScheme, List<String>> codes = new EnumMap<>(CountryScheme.class);
        String m49 = Tsv.textOrNull(row.get("m49"));
        codes.put(CountryScheme.ISO, List.of(row.get("alpha3"), row.get("alpha2")));
        List<String> comtrade = new ArrayList<>();
        if (m49 != null) {
            codes.put(CountryScheme.M49, List.of(m49));
            comtrade.add(CountryScheme.COMTRADE.canonical(m49));
        }
        comtrade.addAll(Tsv.list(row.get("comtrade")));
        codes.put(CountryScheme.COMTRADE, List.copyOf(comtrade));
        codes.put(CountryScheme.COW, Tsv.list(row.get("cow")));
        codes.put(CountryScheme.GW, Tsv.list(row.get(row.get("gw").isEmpty() ? "cow" : "gw")));
        codes.put(CountryScheme.FIPS, Tsv.list(row.get("fips")));
        codes.put(CountryScheme.CAMEO, Tsv.list(row.get("cameo")));
        codes.values().removeIf(List::isEmpty);
        return new Country(
                row.get("alpha3"),
                row.get("alpha2"),
                m49,
                row.get("name"),
                Tsv.list(row.get("aliases")),
                codes,
                Tsv.numberOrNull(row.get("since")),
                Tsv.numberOrNull(row.get("until")));
    }

    /** ISO gave CS to Czechoslovakia and later to Serbia and Montenegro: alone it says neither. */
    private static Set<String> ambiguousFormerCodes(List<Country> countries) {
        return countries.stream()
                .collect(Collectors.groupingBy(Country::alpha2, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(uses -> uses.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, Country> map, String key, Country country) {
        Country other = map.putIfAbsent(key, country);
        if (other != null && other != country) {
            throw new IllegalStateException(
                    "countries.tsv gives " + key + " to " + other.alpha3() + " and to " + country.alpha3() + ".");
        }
    }

    Optional<Country> find(String code, CountryScheme scheme) {
        return Optional.ofNullable(byCode.get(scheme).get(scheme.canonical(code)));
    }

    Optional<Country> byName(String name) {
        return Optional.ofNullable(byName.get(Names.plain(name)));
    }

    List<Country> all() {
        return all;
    }
}
