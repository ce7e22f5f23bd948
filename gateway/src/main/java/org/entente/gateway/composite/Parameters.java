package org.entente.gateway.composite;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gateway.http.Problem;

/** The query of a composite answer. Each method refuses with a 400 that names the parameter. */
public final class Parameters {

    private final MultiMap given;

    private Parameters(MultiMap given) {
        this.given = given;
    }

    /** @throws Refusal if a parameter is not known here, is given twice, or has no value */
    public static Parameters of(RoutingContext context, Set<String> known) {
        MultiMap given = read(context);
        Set<String> unknown = new TreeSet<>(given.names());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.unknownParameters(unknown, new TreeSet<>(known)));
        }
        for (String name : given.names()) {
            if (given.getAll(name).size() > 1) {
                throw Refusal.parameter(
                        name, name + " is given more than once; give it once, with commas between values.");
            }
            if (given.get(name).isBlank()) {
                throw Refusal.parameter(name, name + " is empty; leave it out to say nothing of it.");
            }
        }
        return new Parameters(given);
    }

    private static MultiMap read(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (HttpException | IllegalArgumentException e) {
            throw new Refusal(Problem.invalidParameter(null, "The query is not valid percent-encoding."));
        }
    }

    /** The value, or null. */
    public String text(String name) {
        String value = given.get(name);
        return value == null ? null : value.strip();
    }

    /** The values between commas, each once and in the order given; none where the parameter is not there. */
    public Set<String> list(String name) {
        String value = text(name);
        Set<String> values = new LinkedHashSet<>();
        for (String one : value == null ? new String[0] : value.split(",", -1)) {
            if (one.isBlank()) {
                throw Refusal.parameter(name, name + " has an empty value.");
            }
            values.add(one.strip());
        }
        return values;
    }

    /** Some of these words; all without the parameter. */
    public Set<String> choice(String name, Collection<String> words) {
        Set<String> chosen = list(name);
        for (String word : chosen) {
            if (!words.contains(word)) {
                throw Refusal.parameter(name, "'" + word + "' is none of " + String.join(", ", words) + ".");
            }
        }
        return chosen.isEmpty() ? new LinkedHashSet<>(words) : chosen;
    }

    /** A whole number from 1. */
    public int size(String name, int otherwise, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,5}") || Integer.parseInt(value) > most) {
            throw Refusal.parameter(name, "'" + value + "' is no number from 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}
