package org.entente.chassis.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.reference.Currencies;

/**
 * Something that a service has figures on. Changes and shares of it are in percent; these are the units of its levels.
 *
 * @param name a slug, such as {@code exports}
 * @param money whether currencies (ISO 4217) are units of it
 * @param units what else is counted, such as {@code doses}
 */
public record Measure(String name, boolean money, List<String> units) {

    public Measure {
        units = List.copyOf(units);
    }

    /** An amount of money. */
    public static Measure money(String name) {
        return new Measure(name, true, List.of());
    }

    /** A number of something. */
    public static Measure count(String name, String... units) {
        return new Measure(name, false, List.of(units));
    }

    boolean accepts(String unit) {
        return units.contains(unit) || money && Currencies.find(unit).isPresent();
    }

    /** The accepted units, for people. */
    String choices() {
        return Stream.concat(units.stream(), money ? Stream.of("a currency (ISO 4217)") : Stream.empty())
                .collect(Collectors.joining(", "));
    }
}
