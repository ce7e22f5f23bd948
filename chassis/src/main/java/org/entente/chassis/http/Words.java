package org.entente.chassis.http;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that records are searched for, as the database's function {@code plain_words} writes those of records: in lower
 * case, without marks.
 */
public final class Words {

    private static final int LONGEST = 500;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    /**
     * The search for words that begin with each of these, as PostgreSQL's {@code to_tsquery('simple', …)} reads it; null of
     * null.
     *
     * @param name the parameter that holds them
     * @throws InvalidRequest if there is no word, for nothing would be found by none, or too many letters
     */
    public static String beginning(String name, String text) {
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw InvalidRequest.parameter(
                    name, "It has " + text.length() + " characters: at most " + LONGEST + " can be searched for.");
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String search = WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        if (search.isEmpty()) {
            throw InvalidRequest.parameter(name, "'" + text + "' has no word to search for.");
        }
        return search;
    }
}
