package org.entente.chassis.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code that no country or currency has. The message names it, the schemes tried and the nearest known codes. */
public final class UnknownCode extends IllegalArgumentException {

    private static final int LONGEST_QUOTE = 60;

    /** How many codes that may have been meant are named at the most. */
    private static final int MOST = 3;

    private final String code;
    private final String reason;
    private final transient List<String> nearest;
    private final String help;

    private UnknownCode(String code, String reason, List<String> nearest, String help) {
        super(reason + hint(nearest) + help);
        this.code = code;
        this.reason = reason;
        this.nearest = nearest;
        this.help = help;
    }

    /** The code as it was given. */
    public String code() {
        return code;
    }

    /** The same refusal with more codes that may have been meant, such as those of areas that are no countries. */
    public UnknownCode orNearest(List<String> more) {
        List<String> all =
                Stream.concat(nearest.stream(), more.stream()).limit(MOST).toList();
        return new UnknownCode(code, reason, all, help);
    }

    static UnknownCode country(String code, List<CountryScheme> tried, List<String> nearest) {
        String titles = tried.stream().map(CountryScheme::title).collect(Collectors.joining(" and in "));
        String prefixes = tried.size() == 1
                ? ""
                : " A code of another scheme has its prefix before it, such as cow:811 or fips:CB.";
        return new UnknownCode(
                code, "No country has the code " + quoted(code) + " in " + titles + ".", nearest, prefixes);
    }

    static UnknownCode scheme(String code) {
        String prefix = code.substring(0, code.indexOf(':'));
        return new UnknownCode(
                code,
                quoted(prefix) + " in " + quoted(code) + " is no scheme of country codes; there are "
                        + CountryScheme.prefixes() + ".",
                List.of(),
                "");
    }

    static UnknownCode currency(String code, List<String> nearest) {
        return new UnknownCode(
                code, "No currency has the code " + quoted(code) + " in ISO 4217, current and withdrawn.", nearest, "");
    }

    private static String hint(List<String> nearest) {
        return nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
    }

    private static String quoted(String text) {
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }
}
