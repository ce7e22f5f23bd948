package org.entente.events.ingest.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.time.Edtf;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.ActorKind;
import org.entente.events.actor.Identifier;

/**
 * A row of the table of organisations.
 *
 * @param number the project's
 * @param name the long one
 * @param validity the years in which it was
 */
record IgoRow(String number, String abbreviation, String name, String shortName, Edtf validity, Citation citation) {

    static final List<String> COLUMNS =
            List.of("igoID", "igoAbbr", "igoShortName", "igoLongName", "StartYear", "EndYear");

    static IgoRow of(CowRow row, ImportSource source) throws CowRow.Unfit {
        String abbreviation = row.text("igoAbbr");
        if (!abbreviation.matches("[A-Za-z][A-Za-z0-9-]{0,25}")) {
            throw row.unfit("igoAbbr", "no-abbreviation", "an organisation is abbreviated by letters and digits");
        }
        Integer start = row.year("StartYear");
        Integer end = row.year("EndYear");
        if (start == null) {
            throw row.unfit("StartYear", "missing-year", "an organisation began in some year");
        }
        if (end != null && end < start) {
            throw row.unfit("EndYear", "ends-before-it-starts", "it ended in " + end + " and began in " + start);
        }
        String name = row.text("igoLongName").replace(" (" + abbreviation + ")", "");
        if (name.isEmpty() || name.length() > 200 || row.text("igoShortName").length() > 200) {
            throw row.unfit("igoLongName", "no-name", "an organisation has a name of at most 200 characters");
        }
        return new IgoRow(
                row.number("igoID"),
                abbreviation,
                name,
                row.text("igoShortName"),
                Edtf.parse(start + "/" + (end == null ? ".." : end)),
                source.citing(row.row().quote()));
    }

    String abbreviatedCode() {
        return abbreviation.toUpperCase(Locale.ROOT);
    }

    ActorDraft fresh(String code) {
        return over(new ActorDraft(
                code, ActorKind.ORGANISATION, name, null, List.of(identifier()), null, null, null, null, null, null));
    }

    /** What is known of the organisation, with what the row adds: other names, years where none were told, a citation. */
    ActorDraft over(ActorDraft known) {
        List<String> aliases = new ArrayList<>(known.aliases());
        Stream.of(name, shortName, abbreviation)
                .filter(alias -> !alias.isEmpty()
                        && !alias.equals(known.name())
                        && !alias.equals(known.code())
                        && !aliases.contains(alias))
                .forEach(aliases::add);
        List<Citation> citations = new ArrayList<>(known.citations());
        citations.removeIf(other -> other.sourceId().equals(citation.sourceId()));
        citations.add(citation);
        return new ActorDraft(
                known.code(),
                known.kind(),
                known.name(),
                aliases,
                known.identifiers(),
                known.validity().isEmpty() ? List.of(validity) : known.validity(),
                known.country(),
                known.partOf(),
                known.offices(),
                known.memberships(),
                citations);
    }

    private Identifier identifier() {
        return new Identifier(Igos.SCHEME, number);
    }
}
