package org.entente.events.ingest.icews;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.reference.CountryCode;
import org.entente.events.event.Coding;
import org.entente.events.event.CodingSystem;
import org.entente.events.event.Place;
import org.entente.events.ingest.NamedCountries;
import org.entente.events.ingest.Unfit;
import org.entente.events.ingest.coded.CodedActor;
import org.entente.events.ingest.coded.CodedRow;

/**
 * One row.
 *
 * @param columns of the file, in their order
 */
record IcewsRow(CsvRow row, List<String> columns) {

    private static final NamedCountries COUNTRIES = new NamedCountries(IcewsRow.class);
    private static final int LONGEST_NAME = 200;

    String id() {
        return needed("event_id");
    }

    CodedRow read() {
        return new CodedRow(
                day(),
                actor("source"),
                actor("target"),
                where(),
                place(),
                new Coding(CodingSystem.ICEWS, needed("cameo_code"), intensity(), null, null, null, null),
                citation());
    }

    private LocalDate day() {
        String day = needed("event_date");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new Unfit("bad-date", "'" + day + "' is no day: it is YYYY-MM-DD", day);
        }
    }

    private CodedActor actor(String which) {
        String country = text(which + "_country");
        String name = text(which + "_name");
        if (country.isEmpty()) {
            throw new Unfit("no-country", "the " + which + " is of no country", name.isEmpty() ? null : name);
        }
        return new CodedActor(name, name.isEmpty() ? country : name, COUNTRIES.find(null, country));
    }

    private BigDecimal intensity() {
        String text = text("intensity");
        try {
            return text.isEmpty() ? null : new BigDecimal(text).setScale(1);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unfit("bad-number", "'" + text + "' is no intensity: it has one decimal, from -10 to 10", text);
        }
    }

    private String where() {
        return Stream.of("city", "district", "province", "country")
                .map(this::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Place place() {
        String where = where();
        String country = text("country");
        return where.isEmpty()
                ? null
                : new Place(
                        where.substring(0, Math.min(where.length(), LONGEST_NAME)),
                        country.isEmpty()
                                ? null
                                : new CountryCode(COUNTRIES.find(null, country).alpha3()));
    }

    private Citation citation() {
        String story = needed("story_id");
        String publisher = text("publisher");
        return new Citation(
                SourceIds.of("icews story " + story),
                "ICEWS story " + story,
                publisher.isEmpty() ? "Not named by ICEWS" : publisher,
                null,
                null,
                null,
                row.quote(),
                null);
    }

    private String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new Unfit("missing-value", "the row needs a value for " + column, null);
        }
        return text;
    }

    private String text(String column) {
        return row.text(columns.indexOf(column)).strip();
    }
}
