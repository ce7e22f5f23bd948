package org.entente.gateway.composite.timeline;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.gateway.composite.Parameters;
import org.entente.gateway.composite.Refusal;

/**
 * What is asked.
 *
 * @param actors one or two, by the codes that the client has given
 * @param from the first day, or null
 * @param to the last day, or null
 * @param newestFirst whether the order is turned round
 * @param parts the kinds of entries wanted
 * @param pageSize entries on a page
 * @param pageToken where the page begins, null at the beginning
 */
record TimelineQuestion(
        List<String> actors,
        LocalDate from,
        LocalDate to,
        boolean newestFirst,
        Set<String> parts,
        int pageSize,
        String pageToken) {

    static final String EVENTS = "events";
    static final String AID = "aid";
    static final String SCHEMES = "schemes";

    private static final List<String> PARTS = List.of(EVENTS, AID, SCHEMES);
    private static final Set<String> KNOWN = Set.of("actors", "from", "to", "sort", "parts", "pageSize", "pageToken");
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    static TimelineQuestion of(RoutingContext context) {
        Parameters parameters = Parameters.of(context, KNOWN);
        List<String> actors = List.copyOf(parameters.list("actors"));
        if (actors.isEmpty() || actors.size() > 2) {
            throw Refusal.parameter("actors", "A timeline is one of one or two actors, such as actors=KHM,USA.");
        }
        LocalDate from = day(parameters, "from", false);
        LocalDate to = day(parameters, "to", true);
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.parameter("to", to + " lies before from, " + from + ".");
        }
        return new TimelineQuestion(
                actors,
                from,
                to,
                newestFirst(parameters.text("sort")),
                parameters.choice("parts", PARTS),
                parameters.size("pageSize", PAGE, LARGEST_PAGE),
                parameters.text("pageToken"));
    }

    private static boolean newestFirst(String sort) {
        if (sort != null && !sort.matches("-?when")) {
            throw Refusal.parameter("sort", "'" + sort + "' is no order of a timeline: it is when or -when.");
        }
        return "-when".equals(sort);
    }

    /** A day, or the first or last one of a month or a year. */
    private static LocalDate day(Parameters parameters, String name, boolean last) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[0-9]{4}")) {
                LocalDate newYear = LocalDate.of(Integer.parseInt(text), 1, 1);
                return last ? newYear.plusYears(1).minusDays(1) : newYear;
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(text);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.parameter(
                    name, "'" + text + "' is no day, month or year: write 2022-08-02, 2022-08 or 2022.");
        }
    }

    boolean wants(String part) {
        return parts.contains(part);
    }

    Comparator<Entry.Key> order() {
        return newestFirst ? Entry.Key.ORDER.reversed() : Entry.Key.ORDER;
    }

    /** What a page token is bound to: all but the page itself. */
    String bound() {
        return String.join(
                "|",
                List.of(
                        actors.toString(),
                        String.valueOf(from),
                        String.valueOf(to),
                        String.valueOf(newestFirst),
                        parts.toString()));
    }
}
