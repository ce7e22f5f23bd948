package org.entente.chassis.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.chassis.time.Edtf;

/** Finds currencies by their ISO 4217 code; the case of letters does not matter. */
public final class Currencies {

    // Not java.util.Currency: it does not know when a currency was withdrawn, and its list changes with the JDK.
    private static final Map<String, Currency> ALL = Tsv.read("currencies.tsv").stream()
            .map(Currencies::currency)
            .collect(Collectors.toMap(Currency::code, currency -> currency, (a, b) -> a, TreeMap::new));

    private Currencies() {}

    /**
     * The currency of a code.
     *
     * @throws UnknownCode where there is none
     */
    public static Currency require(String code) {
        return find(code).orElseThrow(() -> UnknownCode.currency(code, Nearest.currencies(code, all())));
    }

    /** The currency of a code, if there is one. */
    public static Optional<Currency> find(String code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(ALL.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** Every currency, withdrawn ones too, by code. */
    public static Collection<Currency> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    private static Currency currency(Map<String, String> row) {
        String withdrawn = row.get("withdrawn");
        return new Currency(
                row.get("code"),
                Tsv.textOrNull(row.get("numeric")),
                row.get("name"),
                Tsv.numberOrNull(row.get("minorUnits")),
                withdrawn.isEmpty() ? null : Edtf.parse(withdrawn));
    }
}
