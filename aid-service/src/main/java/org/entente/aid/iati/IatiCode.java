package org.entente.aid.iati;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An entry of one of IATI's code lists. Clients may write its code or our word for it; answers have the word. */
public interface IatiCode {

    /** As IATI 2.03 writes it. */
    String code();

    /** As our JSON writes it. */
    String word();

    /**
     * Finds the entry that a text names by its word or its code.
     *
     * @throws IllegalArgumentException with all words and codes of the list, where there is none
     */
    static <E extends Enum<E> & IatiCode> E read(Class<E> list, String text) {
        return Arrays.stream(list.getEnumConstants())
                .filter(entry -> entry.word().equals(text)
                        || entry.code().equals(text)
                        || camelCase(entry.name()).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not in IATI's code list " + list.getSimpleName() + "; it has "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(entry -> camelCase(entry.name()) + " (" + entry.code() + ")")
                                        .collect(Collectors.joining(", "))));
    }

    /** {@code OUTGOING_PLEDGE} as {@code outgoingPledge}. */
    static String camelCase(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
