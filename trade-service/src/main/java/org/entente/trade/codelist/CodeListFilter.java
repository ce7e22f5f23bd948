package org.entente.trade.codelist;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** What the codes of a list are asked by. */
public class CodeListFilter {

    @QueryParam("parent")
    @Parameter(description = "Codes right below this one: `XI` for the chapters of a section, `61` for its headings.")
    public String parent;

    @QueryParam("level")
    @Parameter(description = "`0` for the total, `1` for sections, `2` for chapters, `4` for headings.")
    public String level;

    @QueryParam("revision")
    @Parameter(description = "`H0` (1988) to `H6` (2022): codes that the revision has, with its names.")
    public String revision;

    @QueryParam("q")
    @Parameter(description = "What the code begins with, or words that the name has, in any order and case.")
    public String q;

    /** The entries that match, in the order of the list. */
    List<CodeListEntry> of(CodeList list) {
        Predicate<CodeListEntry> matches = entry -> true;
        if (parent != null) {
            String above = known(list);
            matches = matches.and(entry -> above.equals(entry.commodity().parent()));
        }
        if (level != null) {
            int wanted = level(list);
            matches = matches.and(entry -> entry.commodity().level() == wanted);
        }
        String then = revision(list);
        if (then != null) {
            matches = matches.and(entry -> entry.commodity().revisions().contains(then));
        }
        return list.codes().all().stream()
                .filter(matches)
                .map(entry -> then == null ? entry : entry.in(then))
                .filter(words())
                .toList();
    }

    private String known(CodeList list) {
        refuseFlat("parent", list);
        return Params.read("parent", parent, code -> list.codes().require(code).code());
    }

    private int level(CodeList list) {
        refuseFlat("level", list);
        return HarmonizedSystem.LEVELS.stream()
                .filter(one -> one.toString().equals(level))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.parameter(
                        "level",
                        "'" + level
                                + "' is no level here: 0 is the total, 1 are sections, 2 chapters and 4 headings."));
    }

    private String revision(CodeList list) {
        if (revision == null) {
            return null;
        }
        refuseFlat("revision", list);
        if (!HarmonizedSystem.REVISIONS.contains(revision)) {
            throw InvalidRequest.parameter(
                    "revision",
                    "'" + revision + "' is no revision of the Harmonized System here: it is one of "
                            + String.join(", ", HarmonizedSystem.REVISIONS) + ".");
        }
        return revision;
    }

    /** Only the Harmonized System has levels and revisions; a filter on them must not answer with nothing. */
    private static void refuseFlat(String parameter, CodeList list) {
        if (!list.hasLevels()) {
            throw InvalidRequest.parameter(
                    parameter,
                    "The code list " + list.summary().name() + " has neither levels nor revisions: leave " + parameter
                            + " out.");
        }
    }

    private Predicate<CodeListEntry> words() {
        if (q == null) {
            return entry -> true;
        }
        String asked = q.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            throw InvalidRequest.parameter("q", "The parameter is empty: leave it out to ask for everything.");
        }
        List<String> words = List.of(asked.split("\\s+"));
        return entry -> entry.code().toLowerCase(Locale.ROOT).startsWith(asked)
                || words.stream().allMatch(entry.name().toLowerCase(Locale.ROOT)::contains);
    }
}
