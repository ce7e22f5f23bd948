package org.entente.events.actor;

import java.util.Optional;
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

    /** Whether it is the code of a country, or of a state that ISO 3166 has none for. */
    static boolean isCountry(String code) {
        return Countries.find(code).isPresent() || States.find(code).isPresent();
    }

    static boolean isPerson(String code) {
        return code.matches(PERSON) && !isCountry(code) && !RESERVED.contains(code);
    }

    static boolean isOrganisation(String code) {
        return code.matches(ORGANISATION) && !isCountry(code);
    }

    /** Why a code is no country's; empty where it is one's. */
    static Optional<String> unknownCountry(String code) {
        if (isCountry(code)) {
            return Optional.empty();
        }
        try {
            Countries.resolve(code);
            return Optional.empty();
        } catch (UnknownCode e) {
            return Optional.of(e.getMessage());
        }
    }

    static void check(ActorKind kind, String code, Check check) {
        switch (kind) {
            case COUNTRY -> unknownCountry(code).ifPresent(why -> check.reject("/code", why));
            case ORGANISATION, ALLIANCE ->
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
