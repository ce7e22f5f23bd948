package org.entente.gateway.composite.dossier;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entente.gateway.composite.Parameters;
import org.entente.gateway.composite.Refusal;

/**
 * What is asked.
 *
 * @param a one actor, by the code that the client has given
 * @param b the other
 * @param on the day on which the relation and the schemes are wanted, and up to which the events
 * @param parts the members wanted
 */
record DossierQuestion(String a, String b, LocalDate on, Set<String> parts) {

    static final String RELATION = "relation";
    static final String EVENTS = "events";
    static final String AID = "aid";
    static final String TRADE = "trade";
    static final String SCHEMES = "schemes";
    static final String FIGURES = "figures";

    private static final List<String> PARTS = List.of(RELATION, EVENTS, AID, TRADE, SCHEMES, FIGURES);

    static DossierQuestion of(RoutingContext context) {
        Parameters parameters = Parameters.of(context, Set.of("on", "parts"));
        String a = context.pathParam("a");
        String b = context.pathParam("b");
        if (a.equals(b)) {
            throw Refusal.parameter("b", "'" + a + "' and '" + b + "' are one actor: a dossier is about two.");
        }
        return new DossierQuestion(a, b, day(parameters.text("on")), parameters.choice("parts", PARTS));
    }

    private static LocalDate day(String on) {
        try {
            return on == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.parameter("on", "'" + on + "' is not a day: write YYYY-MM-DD.");
        }
    }

    boolean wants(String part) {
        return parts.contains(part);
    }
}
