package org.entente.aid.activity;

import java.util.List;
import org.entente.chassis.http.Check;

/** A text and its narratives in several languages: the text is the beginning of one of them, mostly all of it. */
final class Translations {

    private Translations() {}

    static void check(Check check, String pointer, String text, List<Narrative> narratives) {
        check.that(
                narratives == null || text == null || narratives.stream().anyMatch(one -> says(one, text)),
                pointer,
                "none of the narratives is '" + beginning(text) + "', which is to be one of them");
    }

    static void check(ActivityDraft draft, Check check) {
        Narratives all = draft.narratives();
        if (all != null) {
            check(check, "/narratives/titles", draft.title(), all.titles());
            if (all.descriptions() != null && draft.description() != null) {
                List<Narrative> texts = all.descriptions().stream()
                        .flatMap(description -> description.narratives().stream())
                        .toList();
                check(check, "/narratives/descriptions", draft.description(), texts);
            }
        }
        if (draft.reportingOrg() != null) {
            check(
                    check,
                    "/reportingOrg/narratives",
                    named(draft.reportingOrg().name(), draft.reportingOrg().unnamed()),
                    draft.reportingOrg().narratives());
        }
        Rules.each(
                draft.participatingOrgs(),
                (org, i) -> check(
                        check,
                        "/participatingOrgs/" + i + "/narratives",
                        named(org.name(), org.unnamed()),
                        org.narratives()));
        Rules.each(draft.results(), (result, i) -> check(result, check, "/results/" + i));
    }

    private static void check(Result result, Check check, String pointer) {
        check(check, pointer + "/titles", result.title(), result.titles());
        check(check, pointer + "/descriptions", result.description(), result.descriptions());
        Rules.each(result.indicators(), (indicator, i) -> {
            check(check, pointer + "/indicators/" + i + "/titles", indicator.title(), indicator.titles());
            check(
                    check,
                    pointer + "/indicators/" + i + "/descriptions",
                    indicator.description(),
                    indicator.descriptions());
        });
    }

    /** A name that stands for a missing one is in no narrative. */
    private static String named(String name, Boolean unnamed) {
        return Boolean.TRUE.equals(unnamed) ? null : name;
    }

    private static boolean says(Narrative narrative, String text) {
        return narrative.text().startsWith(text);
    }

    private static String beginning(String text) {
        return text == null || text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
