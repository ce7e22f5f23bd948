package org.entente.events.ingest.historyatstate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.events.event.Participant.Delegate;

/** Reads "President Vaclav Havel": an office that is known, then a name; all of it is the name where none is known. */
final class Visitors {

    private static final String OFFICE = "((?:(?:Acting|Interim|Provisional|Federal|Vice|Crown) )?"
            + "(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Amir|Emir|Sultan|Prince|Pope|Taoiseach|"
            + "Chairman)(?:-elect)?)";
    private static final Pattern HELD = Pattern.compile(OFFICE + " (.+)");
    private static final Pattern SEVERAL = Pattern.compile(" and (?=" + OFFICE + " )");

    private Visitors() {}

    static List<Delegate> read(String text) {
        return Arrays.stream(SEVERAL.split(text)).map(Visitors::one).toList();
    }

    private static Delegate one(String text) {
        Matcher held = HELD.matcher(text);
        return held.matches() ? new Delegate(held.group(2), null, held.group(1)) : new Delegate(text, null, null);
    }
}
