package org.entente.chassis.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** What somebody may have meant by an unknown code, at most three, the likeliest first. */
public final class Nearest {

    private static final int MOST = 3;
    /** Comparing costs the product of the lengths, and a question's text is anybody's. */
    private static final int LONGEST = 64;

    private static final int LONGEST_CODE = 4;
    private static final int SHORTEST_NAME = 4;
    private static final double CODES_ALIKE = 0.75;
    private static final double NAMES_ALIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private record Scored<T>(T item, double score) {}

    private Nearest() {}

    static List<String> countries(String code, CountryIndex index) {
        if (code.length() > LONGEST) {
            return List.of();
        }
        List<Country> sameCode = Arrays.stream(CountryScheme.values())
                .flatMap(scheme -> index.find(code, scheme).stream())
                .distinct()
                .toList();
        List<Country> former = index.all().stream()
                .filter(country -> country.alpha2().equalsIgnoreCase(code.strip()))
                .toList();
        List<Country> alike = alike(code, index.all(), Country::alpha3, Nearest::names);
        return Stream.of(sameCode, former, index.byName(code).stream().toList(), alike)
                .flatMap(Collection::stream)
                .distinct()
                .limit(MOST)
                .map(country -> country.alpha3() + " (" + country.name() + ")")
                .toList();
    }

    static List<String> currencies(String code, Collection<Currency> all) {
        return of(code, all, Currency::code, Currency::name).stream()
                .map(currency -> currency.code() + " (" + currency.name() + ")")
                .toList();
    }

    /**
     * What somebody may have meant by a text that is no code of a list; nothing for numbers, which are near to each other
     * without meaning the same.
     *
     * @param code the code of an item of the list
     * @param name its English name
     */
    public static <T> List<T> of(String text, Collection<T> all, Function<T, String> code, Function<T, String> name) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        return alike(text, all, code, name.andThen(Stream::of)).stream()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> names(Country country) {
        return Stream.concat(Stream.of(country.name()), country.aliases().stream());
    }

    private static <T> List<T> alike(
            String text, Collection<T> all, Function<T, String> code, Function<T, Stream<String>> names) {
        if (text.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String plain = Names.plain(text);
        return all.stream()
                .map(item -> {
                    double asCode = upper.length() > LONGEST_CODE ? 0 : SIMILARITY.apply(upper, code.apply(item));
                    double asName = upper.length() < SHORTEST_NAME ? 0 : nearestName(plain, names.apply(item));
                    boolean alike = asCode >= CODES_ALIKE || asName >= NAMES_ALIKE;
                    return new Scored<>(item, alike ? Math.max(asCode, asName) : 0);
                })
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.<Scored<T>>comparingDouble(Scored::score).reversed())
                .map(Scored::item)
                .toList();
    }

    private static double nearestName(String plain, Stream<String> names) {
        return names.mapToDouble(name -> SIMILARITY.apply(plain, Names.plain(name)))
                .max()
                .orElse(0);
    }
}
