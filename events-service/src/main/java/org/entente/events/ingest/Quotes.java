package org.entente.events.ingest;

import java.util.Arrays;

/** Short verbatim quotes of a text. */
public final class Quotes {

    private static final int MOST_WORDS = 25;

    private Quotes() {}

    /** A text on one line, with single spaces. */
    public static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The first words of a plain text, at most 25. */
    public static String beginning(String text) {
        String[] words = text.split(" ");
        return words.length <= MOST_WORDS ? text : String.join(" ", Arrays.copyOf(words, MOST_WORDS));
    }

    /** The sentence of a plain text that some words stand in, or its last 25 words up to theirs. */
    public static String around(String text, String words) {
        int at = text.indexOf(words);
        int end = at + words.length();
        // Full stops stand in abbreviations, too: a sentence begins with a capital after one.
        int start = Math.max(text.lastIndexOf(". ", at) + 1, 0);
        int stop = text.indexOf(". ", end);
        String sentence =
                text.substring(start, stop < 0 ? text.length() : stop + 1).strip();
        if (sentence.split(" ").length <= MOST_WORDS) {
            return sentence;
        }
        String[] before = text.substring(start, end).strip().split(" ");
        return String.join(" ", Arrays.copyOfRange(before, Math.max(0, before.length - MOST_WORDS), before.length));
    }
}
