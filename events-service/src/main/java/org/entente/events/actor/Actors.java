package org.entente.events.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.sql.Statements;

/**
 * How other features refer to actors. A reference is any accepted code of a country, or the code of an organisation or
 * a person that has a record, or in questions one of its identifiers; its canonical form is the actor's id.
 */
@ApplicationScoped
public class Actors {

    private static final int HINTS = 3;
    private static final int COMPARED = 5000;
    private static final int LONGEST_COMPARED = 64;
    private static final double ALIKE = 0.8;

    private final Statements statements;

    Actors(Statements statements) {
        this.statements = statements;
    }

    /** The alpha-3 of a country's code, any other text as it is; null of null. Says nothing about being known. */
    public static String canonical(String reference) {
        return reference == null
                ? null
                : Countries.find(reference)
                        .map(Country::alpha3)
                        .or(() -> States.find(reference).map(States.State::code))
                        .orElse(reference);
    }

    /** The canonical code of the state that has a number of the Correlates of War, if one has it. */
    public static Optional<String> state(String number) {
        return Optional.of(canonical(CountryScheme.COW.prefix() + ":" + number)).filter(ActorCodes::isCountry);
    }

    /** The canonical code where a reference may also be an identifier, such as {@code cowigo:4400}. */
    String identified(String reference) {
        String code = canonical(reference);
        Identifier identifier = code == null || ActorCodes.isCountry(code) ? null : Identifier.parse(code);
        return identifier == null
                ? code
                : byIdentifier(identifier.scheme(), Set.of(identifier.value())).getOrDefault(identifier.value(), code);
    }

    /** The codes of the actors that have identifiers of a scheme, by value; values that nobody has are missing. */
    Map<String, String> byIdentifier(String scheme, Collection<String> values) {
        return statements
                .all(
                        "select value, actor from actor_identifier where scheme = ? and value = any(?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        scheme,
                        values)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rejects identifiers that another actor has. */
    void checkIdentifiers(String id, List<Identifier> identifiers, Check check) {
        if (identifiers.isEmpty()) {
            return;
        }
        statements.lock("actor.identifier");
        for (int i = 0; i < identifiers.size(); i++) {
            String owner = identified(identifiers.get(i).toString());
            check.that(
                    owner.equals(id) || owner.equals(identifiers.get(i).toString()),
                    "/identifiers/" + i,
                    "'" + identifiers.get(i) + "' is '" + owner + "' already");
        }
    }

    /**
     * The code as a column that refers to a record: null for a country, which is known without one. What other records
     * refer to by it cannot be removed.
     *
     * @param code in its canonical form
     */
    public static String recordOf(String code) {
        return code == null || ActorCodes.isCountry(code) ? null : code;
    }

    /**
     * The canonical code of an actor.
     *
     * @throws UnknownActor where there is none
     */
    @Transactional
    public String require(String reference) {
        String code = identified(reference);
        if (ActorCodes.isCountry(code) || !recorded(Set.of(code)).isEmpty()) {
            return code;
        }
        throw new UnknownActor(unknown(code));
    }

    /** The canonical code of an actor that a query parameter names; an unknown one is a 400. */
    @Transactional
    public String parameter(String name, String reference) {
        return Params.read(name, reference, this::require);
    }

    /**
     * Rejects the places whose actor is not known.
     *
     * @param references canonical codes by JSON pointer; null is no reference
     */
    public void check(Map<String, String> references, Check check) {
        Set<String> known = recorded(references.values());
        references.forEach((pointer, code) -> {
            if (code != null && !ActorCodes.isCountry(code) && !known.contains(code)) {
                check.reject(pointer, unknown(code));
            }
        });
    }

    /** Rejects the places that name no organisation with a record. */
    void checkOrganisations(Map<String, String> references, Check check) {
        Set<String> known = statements.among(
                "select code from actor where kind in ('organisation', 'alliance') and code = any(?)",
                references.values());
        references.forEach((pointer, code) -> check.that(
                known.contains(code),
                pointer,
                "There is no organisation '" + code + "': create it first." + hint(code)));
    }

    private Set<String> recorded(Collection<String> codes) {
        List<String> asked =
                codes.stream().map(Actors::recordOf).filter(Objects::nonNull).toList();
        return statements.among("select code from actor where code = any(?)", asked);
    }

    private String unknown(String code) {
        String why =
                ActorCodes.unknownCountry(code).orElseThrow(() -> new IllegalStateException(code + " is a country."));
        return "There is no actor record of that code, and: " + why + hint(code);
    }

    private String hint(String code) {
        if (code.length() > LONGEST_COMPARED) {
            return "";
        }
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        List<String> nearest =
                statements
                        .texts("select code from actor where kind <> 'country' order by code limit ?", COMPARED)
                        .stream()
                        .filter(known -> similarity.apply(known, code) >= ALIKE)
                        .sorted(Comparator.comparingDouble((String known) -> -similarity.apply(known, code)))
                        .limit(HINTS)
                        .toList();
        return nearest.isEmpty() ? "" : " Actors of nearly that code: " + String.join(", ", nearest) + ".";
    }
}
