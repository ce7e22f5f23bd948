package org.entente.trade.codelist;

import java.util.Optional;

/** Checks codes of the Harmonized System, as far as its headings. */
public final class HsCode {

    private static final int HEADING = 4;

    private HsCode() {}

    /**
     * A chapter, a heading, or a subheading of a heading, of any revision.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public static String require(String code) {
        Optional<String> fault = fault(code, null);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get() + ".");
        }
        return code;
    }

    /**
     * What is wrong with a code, if anything is.
     *
     * @param revision that the code is of, such as {@code H5}; null for any
     */
    public static Optional<String> fault(String code, String revision) {
        if (!code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|9999AA")) {
            return Optional.of(
                    "'" + code + "' is no code of the Harmonized System: it has 2, 4 or 6 digits, such as 64");
        }
        String known = code.substring(0, Math.min(HEADING, code.length()));
        boolean there = CodeLists.hs()
                .codes()
                .find(known)
                .filter(entry ->
                        revision == null || entry.commodity().revisions().contains(revision))
                .isPresent();
        return there
                ? Optional.empty()
                : Optional.of("'" + known + "' is " + (revision == null ? "in no revision" : "not in " + revision)
                        + " of the Harmonized System; nearest: "
                        + String.join(", ", CodeLists.hs().codes().nearest(known)));
    }
}
