package org.entente.events.ingest.gdelt;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.CountryScheme;
import org.entente.events.event.Coding;
import org.entente.events.event.CodingSystem;
import org.entente.events.event.Place;
import org.entente.events.ingest.Quotes;
import org.entente.events.ingest.Unfit;
import org.entente.events.ingest.coded.CodedActor;
import org.entente.events.ingest.coded.CodedRow;

/** One row's cells. Countries of actors are CAMEO's codes, those of places FIPS 10-4's. */
record GdeltRow(String[] cells, Layout layout) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int SOURCE = 5;
    private static final int TARGET = 15;
    private static final int LONGEST_NAME = 200;
    private static final ImportSource DATA_SET = new ImportSource(
            "GDELT Event Database", "The GDELT Project", null, "https://www.gdeltproject.org/data.html");

    /** What GDELT calls the row, and has once alone: GlobalEventID. */
    String id() {
        String id = cells[Layout.ID];
        if (!id.matches("[0-9]{1,18}")) {
            throw new Unfit("bad-id", "'" + id + "' is no GlobalEventID, which is a whole number", id);
        }
        return id;
    }

    CodedRow read() {
        return new CodedRow(day(), actor(SOURCE), actor(TARGET), where(), place(), coding(), citation());
    }

    private LocalDate day() {
        String day = cells[Layout.DAY];
        try {
            return LocalDate.parse(day, DAY);
        } catch (DateTimeException e) {
            throw new Unfit("bad-date", "'" + day + "' is no day: it is YYYYMMDD", day);
        }
    }

    private CodedActor actor(int place) {
        String code = cells[place];
        String country = cells[place + 2];
        if (country.isEmpty()) {
            String which = place == SOURCE ? "first" : "second";
            throw new Unfit("no-country", "the " + which + " actor is of no country", code.isEmpty() ? null : code);
        }
        Country known = Countries.find(country, CountryScheme.CAMEO)
                .orElseThrow(() -> new Unfit(
                        "unknown-country",
                        "'" + country + "' is no country of CAMEO's, but a region or none",
                        country));
        return new CodedActor(code, cells[place + 1].isEmpty() ? known.name() : cells[place + 1], known);
    }

    private String where() {
        String id = cells[layout.placeId];
        return id.isEmpty() ? cells[layout.placeName] : id;
    }

    private Place place() {
        String name = cells[layout.placeName];
        return name.isBlank()
                ? null
                : new Place(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        Countries.find(cells[layout.placeCountry], CountryScheme.FIPS)
                                .map(country -> new CountryCode(country.alpha3()))
                                .orElse(null));
    }

    private Coding coding() {
        return new Coding(
                CodingSystem.GDELT,
                cells[Layout.CODE],
                score(cells[Layout.GOLDSTEIN]),
                null,
                count(Layout.MENTIONS),
                count(Layout.ARTICLES),
                count(Layout.SOURCES));
    }

    private static BigDecimal score(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text).setScale(1);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unfit("bad-number", "'" + text + "' is no score: it has one decimal, from -10 to 10", text);
        }
    }

    private Integer count(int place) {
        String text = cells[place];
        if (!text.matches("[0-9]{0,9}")) {
            throw new Unfit("bad-number", "'" + text + "' is no count", text);
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private Citation citation() {
        String article = layout.namesArticle() ? cells[layout.article()].strip() : "";
        String quote = Quotes.beginning(Quotes.plain(Stream.of(0, 1, 5, 6, 7, 15, 16, 17, 26)
                .map(place -> cells[place])
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" "))));
        if (article.isEmpty()) {
            return DATA_SET.citing(quote);
        }
        boolean web = article.matches("https?://.+");
        return new Citation(
                SourceIds.of(article),
                article.substring(0, Math.min(article.length(), 300)),
                web ? host(article) : "Named by GDELT alone",
                null,
                null,
                web ? article : null,
                quote,
                null);
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "Not named in the address" : host;
        } catch (IllegalArgumentException e) {
            return "Not named in the address";
        }
    }
}
