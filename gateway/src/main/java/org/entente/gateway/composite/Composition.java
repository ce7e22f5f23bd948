package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.composite.Part.Outcome;

/** An answer made of parts, each a member of it or one of several in a member. */
public final class Composition {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Asking asking;
    private final ObjectNode head;
    private final Map<String, String> names;
    private final Map<String, Future<Outcome>> single = new LinkedHashMap<>();
    private final Map<String, List<Future<Outcome>>> several = new LinkedHashMap<>();

    /**
     * @param asking by which all its parts are asked for
     * @param head the members before the parts
     * @param names the parameters of this answer, by what the services call them; for problems
     */
    public Composition(Asking asking, ObjectNode head, Map<String, String> names) {
        this.asking = asking;
        this.head = head;
        this.names = names;
    }

    public Composition add(String name, Part part) {
        single.put(name, part.settle());
        return this;
    }

    public Composition add(String name, List<Part> parts) {
        several.put(name, parts.stream().map(Part::settle).toList());
        return this;
    }

    /** The answer when all parts have come or are given up; fails with {@link Refusal} where there is none. */
    public Future<Composed> settle() {
        List<Future<Outcome>> all = new ArrayList<>(single.values());
        several.values().forEach(all::addAll);
        return Future.all(all).map(done -> {
            List<Outcome> outcomes = all.stream().map(Future::result).toList();
            refusal(outcomes).ifPresent(why -> {
                throw new Refusal(why.problem(names));
            });
            single.forEach((name, part) -> head.set(name, part.result().json()));
            several.forEach((name, parts) -> {
                ArrayNode list = head.putArray(name);
                parts.forEach(part -> list.add(part.result().json()));
            });
            return new Composed(head, asking.isComplete());
        });
    }

    /** A part that decides refuses the whole; else only all of them together do. A bad token is bad for all. */
    private static Optional<Refused> refusal(List<Outcome> outcomes) {
        List<Outcome> refused =
                outcomes.stream().filter(outcome -> outcome.refused() != null).toList();
        return refused.stream()
                .filter(outcome -> outcome.part().decisive() || isOfTheCaller(outcome.refused()))
                .findFirst()
                .or(() -> refused.stream().findFirst().filter(first -> refused.size() == outcomes.size()))
                .map(Outcome::refused);
    }

    private static boolean isOfTheCaller(Refused why) {
        return why.status() == UNAUTHORIZED || why.status() == FORBIDDEN;
    }
}
