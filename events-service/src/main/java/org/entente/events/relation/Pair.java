package org.entente.events.relation;

import org.entente.chassis.http.InvalidRequest;
import org.entente.events.actor.Actors;

/** The two actors of a relation, by their canonical codes. */
record Pair(String a, String b) {

    /** @throws InvalidRequest where one is not known, or both are the same */
    static Pair of(String a, String b, Actors actors) {
        Pair pair = new Pair(actors.parameter("a", a), actors.parameter("b", b));
        if (pair.a().equals(pair.b())) {
            throw InvalidRequest.parameter("b", "'" + a + "' and '" + b + "' are one actor: a relation has two.");
        }
        return pair;
    }
}
