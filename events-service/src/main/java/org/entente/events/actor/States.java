package org.entente.events.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.reference.Tsv;
import org.entente.chassis.time.Edtf;

/**
 * When states were states, and those that ended before ISO 3166 began to give codes: they are called by their number of
 * the Correlates of War, such as {@code cow:300} for Austria-Hungary.
 */
final class States {

    private static final Map<String, State> ALL = load();
    private static final List<String> NUMBERED = List.of(CountryScheme.COW.prefix(), CountryScheme.GW.prefix());

    private States() {}

    /**
     * @param code ISO 3166-1 alpha-3, or {@code cow:} and a number
     * @param name null where ISO has a code, and with it a name
     * @param periods in which it was a member of the state system (Correlates of War 2016), the earliest first; {@code
     *     1816?} is a beginning in or before the list's first year
     */
    record State(String code, String name, List<Edtf> periods, List<String> aliases) {

        /** Both lists give these states the same number. */
        List<Identifier> identifiers() {
            String number = Identifier.parse(code).value();
            return NUMBERED.stream()
                    .map(scheme -> new Identifier(scheme, number))
                    .toList();
        }
    }

    /** The state that ISO has no code for, by a reference such as {@code cow:300} or {@code gw:300}. */
    static Optional<State> find(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0 || !NUMBERED.contains(reference.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.ofNullable(ALL.get(CountryScheme.COW.prefix() + reference.substring(colon)));
    }

    /** When the country with this canonical code was a state; empty where that is not known. */
    static List<Edtf> periods(String code) {
        State state = ALL.get(code);
        return state == null ? List.of() : state.periods();
    }

    /** Every state whose periods are known. */
    static List<State> all() {
        return List.copyOf(ALL.values());
    }

    private static Map<String, State> load() {
        Map<String, State> all = new LinkedHashMap<>();
        Tsv.read(States.class, "states.tsv")
                .forEach(row -> all.put(
                        row.get("code"),
                        new State(
                                row.get("code"),
                                Tsv.textOrNull(row.get("name")),
                                Tsv.list(row.get("periods")).stream()
                                        .map(Edtf::parse)
                                        .toList(),
                                Tsv.list(row.get("aliases")))));
        return all;
    }
}
