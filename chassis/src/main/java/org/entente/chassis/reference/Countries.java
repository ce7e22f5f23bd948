package org.entente.chassis.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds countries by their codes. A bare code is ISO 3166-1 alpha-3 or alpha-2 or the three digits of M49; a code of
 * another {@linkplain CountryScheme scheme} has its prefix before it, such as {@code cow:811} or {@code fips:CB}. The
 * case of letters does not matter.
 */
public final class Countries {

    private static final List<CountryScheme> BARE = List.of(CountryScheme.ISO, CountryScheme.M49);
    private static final List<CountryScheme> BARE_IN_TRADE =
            List.of(CountryScheme.ISO, CountryScheme.M49, CountryScheme.COMTRADE);
    private static final CountryIndex INDEX = CountryIndex.load();

    private Countries() {}

    /**
     * The country of a bare or prefixed code.
     *
     * @throws UnknownCode where no country has it
     */
    public static Country resolve(String code) {
        return resolve(code, BARE);
    }

    /**
     * The country of a code in a question about trade, where a bare number may also be one of UN Comtrade's own, such as
     * 842 for the United States.
     *
     * @throws UnknownCode where no country has it
     */
    public static Country resolveTrade(String code) {
        return resolve(code, BARE_IN_TRADE);
    }

    /**
     * The country of a code without prefix in one scheme only, as the column of a file has it.
     *
     * @throws UnknownCode where no country has it
     */
    public static Country resolve(String code, CountryScheme scheme) {
        return find(code, scheme)
                .orElseThrow(() -> UnknownCode.country(code, List.of(scheme), Nearest.countries(code, INDEX)));
    }

    /** The country of a bare or prefixed code, if one has it. */
    public static Optional<Country> find(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? find(code, BARE)
                : CountryScheme.find(code.substring(0, colon))
                        .flatMap(scheme -> find(code.substring(colon + 1), scheme));
    }

    /** The country of a code without prefix in one scheme only, if one has it. */
    public static Optional<Country> find(String code, CountryScheme scheme) {
        return INDEX.find(code, scheme);
    }

    /** The country of an English name, short, official or former, however it is spelt: {@code "St. Lucia"}. */
    public static Optional<Country> byName(String name) {
        return INDEX.byName(name);
    }

    /** Every country, former ones too, by alpha-3. */
    public static List<Country> all() {
        return INDEX.all();
    }

    private static Country resolve(String code, List<CountryScheme> bare) {
        Objects.requireNonNull(code, "code");
        int colon = code.indexOf(':');
        if (colon < 0) {
            return find(code, bare).orElseThrow(() -> UnknownCode.country(code, bare, Nearest.countries(code, INDEX)));
        }
        CountryScheme scheme = CountryScheme.find(code.substring(0, colon)).orElseThrow(() -> UnknownCode.scheme(code));
        String inScheme = code.substring(colon + 1);
        return find(inScheme, scheme)
                .orElseThrow(() -> UnknownCode.country(code, List.of(scheme), Nearest.countries(inScheme, INDEX)));
    }

    private static Optional<Country> find(String code, List<CountryScheme> schemes) {
        return schemes.stream().flatMap(scheme -> find(code, scheme).stream()).findFirst();
    }
}
