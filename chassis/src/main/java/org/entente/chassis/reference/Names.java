package org.entente.chassis.reference;

import java.text.Normalizer;
import java.util.Locale;

/** Brings names to a form in which spelling habits do not differ: case, accents, "the", "&", "St." and punctuation. */
final class Names {

    private Names() {}

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['’.`]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("^the | the$", "");
    }
}
