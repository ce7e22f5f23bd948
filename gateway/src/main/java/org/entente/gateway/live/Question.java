package org.entente.gateway.live;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.gateway.Service;

/**
 * What a client asks of the stream.
 *
 * @param positions where it is; empty for the present end of all
 * @param services the feeds that it wants
 * @param filter the changes that it wants of these
 */
record Question(Positions positions, Set<Service> services, Filter filter) {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** The parameters that the stream takes. */
    static final Set<String> KNOWN =
            Collections.unmodifiableSet(new TreeSet<>(List.of("after", "service", "type", "subject", "changed")));

    /** Each value may cost a question to each service; of subjects only each type of record does. */
    private static final int MOST_VALUES = 30;

    private static final int MOST_SUBJECTS = 100;

    /** @throws Refusal if a parameter is unknown or not valid */
    static Question of(HttpServerRequest request) {
        MultiMap parameters = parameters(request);
        Set<String> unknown = new TreeSet<>(parameters.names());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw Refusal.unknownParameters(unknown, KNOWN);
        }
        Filter filter = new Filter(
                values(parameters, "type", MOST_VALUES),
                values(parameters, "subject", MOST_SUBJECTS),
                values(parameters, "changed", MOST_VALUES));
        return new Question(positions(request, parameters), services(parameters), filter);
    }

    private static MultiMap parameters(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(null, "The query is not valid percent-encoding.");
        }
    }

    /** The header holds: a browser that comes back sends it along with the address that it began with. */
    private static Positions positions(HttpServerRequest request, MultiMap parameters) {
        List<String> after = parameters.getAll("after");
        String header = request.getHeader(LAST_EVENT_ID);
        if (header != null && !header.isEmpty()) {
            return parse(LAST_EVENT_ID, header);
        }
        if (after.size() > 1) {
            throw Refusal.parameter("after", "after is given " + after.size() + " times; give it once.");
        }
        return after.isEmpty() || after.get(0).equals("now") ? new Positions() : parse("after", after.get(0));
    }

    private static Positions parse(String name, String text) {
        try {
            return Positions.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(name, e.getMessage());
        }
    }

    private static Set<Service> services(MultiMap parameters) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (String label : values(parameters, "service", MOST_VALUES)) {
            services.add(Service.of(label)
                    .orElseThrow(() -> Refusal.parameter(
                            "service",
                            "There is no service '" + label + "'; there are "
                                    + Arrays.stream(Service.values())
                                            .map(Service::label)
                                            .collect(Collectors.joining(", "))
                                    + ".")));
        }
        return services.isEmpty() ? EnumSet.allOf(Service.class) : services;
    }

    private static Set<String> values(MultiMap parameters, String name, int most) {
        Set<String> values = new LinkedHashSet<>();
        for (String given : parameters.getAll(name)) {
            for (String value : given.split(",", -1)) {
                if (value.isBlank()) {
                    throw Refusal.parameter(name, name + " has an empty value.");
                }
                values.add(value.strip());
            }
        }
        if (values.size() > most) {
            throw Refusal.parameter(name, name + " has " + values.size() + " values; at most " + most + ".");
        }
        return values;
    }
}
