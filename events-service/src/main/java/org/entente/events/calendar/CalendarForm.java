package org.entente.events.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.chassis.http.ExportForm;
import org.entente.chassis.http.Json;
import org.entente.chassis.time.Edtf;

/**
 * Events as iCalendar (RFC 5545), each as one that lasts whole days and leaves them free. Those of which not both the
 * first and the last day are known are left out, and counted in {@code X-ENTENTE-LEFT-OUT}.
 */
public final class CalendarForm implements ExportForm {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final String DAYS_ARE_KNOWN =
            "e.when_start_min = e.when_start_max and e.when_end_min = e.when_end_max"
                    + " and isfinite(e.when_start_min) and isfinite(e.when_end_max)";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final long leftOut;

    private CalendarForm(long leftOut) {
        this.leftOut = leftOut;
    }

    /** Of one event, or of a list from which nothing is left out. */
    public static CalendarForm ofAll() {
        return new CalendarForm(0);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean selectsFields() {
        return false;
    }

    @Override
    public String only() {
        return DAYS_ARE_KNOWN;
    }

    @Override
    public ExportForm without(long rows) {
        return new CalendarForm(rows);
    }

    @Override
    public void head(Writer out, Collection<String> columns) throws IOException {
        ContentLines lines = new ContentLines(out);
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.text("PRODID", "-//Entente//Events//EN");
        lines.line("CALSCALE", "GREGORIAN");
        lines.line("METHOD", "PUBLISH");
        lines.line("X-ENTENTE-LEFT-OUT", String.valueOf(leftOut));
    }

    @Override
    public void row(Writer out, Collection<String> columns, String view) throws IOException {
        JsonNode event = Json.tree(view);
        Edtf when = Edtf.parse(event.get("when").asText());
        LocalDate first = when.earliestStart();
        LocalDate last = when.latestEnd();
        if (!first.equals(when.latestStart()) || !last.equals(when.earliestEnd())) {
            throw NoDay.of(event.get("id").asText(), when.toString());
        }
        ContentLines lines = new ContentLines(out);
        lines.line("BEGIN", "VEVENT");
        lines.text("UID", event.get("id").asText());
        lines.line("DTSTAMP", instant(event.get("updatedAt")));
        lines.line("CREATED", instant(event.get("createdAt")));
        lines.line("LAST-MODIFIED", instant(event.get("updatedAt")));
        lines.line("SEQUENCE", String.valueOf(event.get("revision").asLong() - 1));
        lines.line("DTSTART;VALUE=DATE", DAY.format(first));
        // The end is the day after the last one (section 3.6.1).
        lines.line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
        lines.text("SUMMARY", event.get("title").asText());
        lines.text("DESCRIPTION", description(event));
        lines.text("LOCATION", event.path("place").path("name").asText());
        lines.line("CATEGORIES", categories(event));
        lines.line("STATUS", status(event));
        lines.line("TRANSP", "TRANSPARENT");
        lines.line("END", "VEVENT");
    }

    @Override
    public void tail(Writer out) throws IOException {
        new ContentLines(out).line("END", "VCALENDAR");
    }

    /** The summary, then each source on a line of its own. */
    private static String description(JsonNode event) {
        List<String> lines = new ArrayList<>();
        if (event.hasNonNull("summary")) {
            lines.add(event.get("summary").asText());
        }
        for (JsonNode citation : event.path("citations")) {
            lines.add("Source: " + citation.path("title").asText() + ", "
                    + citation.path("publisher").asText());
        }
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    /** The type and the topics. */
    private static String categories(JsonNode event) {
        List<String> categories = new ArrayList<>(List.of(event.get("type").asText()));
        event.path("topics").forEach(topic -> categories.add(topic.asText()));
        return categories.stream().map(ContentLines::escaped).collect(Collectors.joining(","));
    }

    private static String status(JsonNode event) {
        String status = event.get("status").asText();
        return status.equals("planned") ? "TENTATIVE" : status.toUpperCase(Locale.ROOT);
    }

    private static String instant(JsonNode text) {
        return INSTANT.format(Instant.parse(text.asText()));
    }
}
