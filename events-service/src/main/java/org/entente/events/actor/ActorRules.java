package org.entente.events.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.chassis.http.Check;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.time.Edtf;

/** What a draft may not say of one actor, other records aside. */
final class ActorRules {

    private ActorRules() {}

    static void check(ActorDraft draft, Check check) {
        boolean country = draft.kind() == ActorKind.COUNTRY;
        boolean person = draft.kind() == ActorKind.PERSON;
        check.that(!country || draft.country() == null, "/country", "a country has no country");
        check.that(person || draft.offices().isEmpty(), "/offices", "only a person holds offices");
        check.that(!person || draft.memberships().isEmpty(), "/memberships", "a person has offices instead");
        check.that(!draft.code().equals(draft.partOf()), "/partOf", "an actor is not part of itself");
        checkIdentifiers(draft, country, check);
        checkValidity(draft.validity(), check);
    }

    private static void checkIdentifiers(ActorDraft draft, boolean country, Check check) {
        List<Identifier> known = country ? Identifier.of(draft.code()) : List.of();
        Set<Identifier> seen = new HashSet<>();
        for (int i = 0; i < draft.identifiers().size(); i++) {
            Identifier identifier = draft.identifiers().get(i);
            String pointer = "/identifiers/" + i;
            check.that(seen.add(identifier), pointer, "'" + identifier + "' is there already");
            if (country) {
                check.that(
                        known.contains(identifier),
                        pointer,
                        "a country's identifiers are those of the reference list, which does not give '" + identifier
                                + "' to " + draft.code() + ": leave them out");
            } else {
                check.that(
                        CountryScheme.find(identifier.scheme()).isEmpty(),
                        pointer + "/scheme",
                        "codes of '" + identifier.scheme() + "' are of countries");
            }
        }
    }

    private static void checkValidity(List<Edtf> periods, Check check) {
        for (int i = 1; i < periods.size(); i++) {
            Edtf before = periods.get(i - 1);
            check.that(
                    before.latestEnd().isBefore(periods.get(i).latestStart())
                            && before.earliestStart().isBefore(periods.get(i).earliestStart()),
                    "/validity/" + i,
                    "'" + periods.get(i) + "' does not begin after the end of '" + before
                            + "': give each period once, the earliest first");
        }
    }

    /** Rejects memberships that contradict each other; organisations are told by their codes. */
    static void checkMemberships(ActorDraft draft, Check check) {
        List<Membership> memberships = draft.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            String pointer = "/memberships/" + i;
            check.that(
                    !memberships.get(i).organisation().equals(draft.code()),
                    pointer + "/organisation",
                    "an organisation is not a member of itself");
            for (int before = 0; before < i; before++) {
                check.that(
                        !memberships.get(i).clashesWith(memberships.get(before)),
                        pointer,
                        "/memberships/" + before + " says the same of days that both comprise: make them one");
            }
        }
    }
}
