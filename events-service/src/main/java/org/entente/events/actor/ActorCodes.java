package org.entente.events.actor;

import java.util.Set;
import org.entente.chassis.http.Check;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.UnknownCode;

/** The forms of actor codes: what is a country's code is nobody else's. */
final class ActorCodes {

    static final String ORGANISATION = "[A-Z][A-Z0-9-]{1,30}";
    static final String PERSON = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Segments that paths below a list may have. */
    private static final Set<String> RESERVED = Set.of("changes", "imports", "snapshot", "members", "memberships");

    private ActorCodes() {}

    static boolean isCountry(String code) {
        return Countries.find(code).isPresent();
    }

    static boolean isPerson(String code) {
        return code.matches(PERSON) && !isCountry(code) && !RESERVED.contains(code);
    }

    static boolean isOrganisation(String code) {
        return code.matches(ORGANISATION) && !isCountry(code);
    }

    static void check(ActorKind kind, String code, Check check) {
        switch (kind) {
            case COUNTRY -> {
                try {
                    Countries.resolve(code);
                } catch (UnknownCode e) {
                    check.reject("/code", e.getMessage());
                }
            }
            case ORGANISATION ->
                check.that(
                        isOrganisation(code),
                        "/code",
                        "an organisation's code is upper-case letters, digits and hyphens, such as ASEAN, and not one by"
                                + " which a country is found");
            case PERSON ->
                check.that(
                        isPerson(code),
                        "/code",
                        "a person's code is lower-case words joined by hyphens, such as hun-sen, and not one by which a"
                                + " country is found");
        }
    }
}
