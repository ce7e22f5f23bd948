package org.entente.events.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.Written;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;

/** What import formats read and write of actors, in the transaction of their run. */
@ApplicationScoped
public class ActorImports {

    private final ActorStore store;
    private final Actors actors;

    ActorImports(ActorStore store, Actors actors) {
        this.store = store;
        this.actors = actors;
    }

    /** The record of an actor as somebody could write it, if it has one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ActorDraft> find(String code) {
        return store.find(code).map(store::read);
    }

    /** The codes of the actors that have identifiers of a scheme, by value; values that nobody has are missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, String> byIdentifier(String scheme, Collection<String> values) {
        return actors.byIdentifier(scheme, values);
    }

    /** Whether a code has the form of an organisation's, and is none by which a country is found. */
    public static boolean isOrganisation(String code) {
        return ActorCodes.isOrganisation(code);
    }

    /**
     * A country without anything but its name and what the reference list says.
     *
     * @param code canonical
     */
    public static ActorDraft country(String code) {
        Optional<Country> country = Countries.find(code);
        Optional<States.State> state = States.find(code);
        return new ActorDraft(
                code,
                ActorKind.COUNTRY,
                country.map(Country::name)
                        .or(() -> state.map(States.State::name))
                        .orElseThrow(),
                country.map(Country::aliases)
                        .or(() -> state.map(States.State::aliases))
                        .orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Creates or replaces a record: one revision and one change, or neither where it says the same already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written take(ActorDraft draft, String who) {
        return store.take(draft.code(), Json.tree(Json.write(draft)), who);
    }
}
