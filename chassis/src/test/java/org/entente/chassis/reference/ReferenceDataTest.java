package org.entente.chassis.reference;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Compares the tables with the lists that they were made from, on machines where these lie beside the project. */
@EnabledIf("listsAreAtHand")
class ReferenceDataTest {

    private static final Path LISTS = Path.of(System.getProperty("entente.root"), "..", "shared", "data");
    private static final Set<String> STATES_WITHOUT_ISO_CODE = Set.of(
            "240", "245", "267", "269", "271", "273", "275", "280", "300", "327", "329", "332", "335", "337", "511",
            "730", "817");

    static boolean listsAreAtHand() {
        return Files.isDirectory(LISTS);
    }

    @Test
    void everyIsoCodeAndM49NumberResolvesAlike() throws IOException {
        List<Map<String, String>> rows = read("reference/country-codes.csv", ',');
        assertEquals(249, rows.size());
        forEach(rows, row -> {
            String alpha3 = row.get("ISO3166-1-Alpha-3");
            String m49 = "%03d".formatted(Integer.parseInt(row.get("M49")));
            for (String code : List.of(alpha3, row.get("ISO3166-1-Alpha-2"), m49)) {
                assertEquals(alpha3, Countries.resolve(code).alpha3(), code);
                assertEquals(alpha3, Countries.resolveTrade(code).alpha3(), code);
            }
        });
    }

    @Test
    void everyFipsCodeOfOneCountryResolvesAlike() throws IOException {
        forEach(read("reference/country-codes.csv", ','), row -> {
            String alpha3 = row.get("ISO3166-1-Alpha-3");
            String fips = row.get("FIPS");
            // FIPS gives no code of its own to Bonaire with its sisters.
            if (fips.matches("[A-Z]{2}") && !alpha3.equals("BES")) {
                assertEquals(alpha3, Countries.resolve("fips:" + fips).alpha3(), fips);
            }
        });
    }

    @Test
    void namesCountriesAsTheUnitedNationsDo() throws IOException {
        List<Map<String, String>> rows = read("reference/UNSD-M49-en.csv", ',');
        assertEquals(249, rows.size());
        forEach(rows, row -> {
            Country country = Countries.resolve(row.get("M49 Code"));
            assertEquals(row.get("ISO-alpha3 Code"), country.alpha3());
            assertEquals(Optional.of(country), Countries.byName(row.get("Country or Area")));
        });
    }

    @Test
    void everyComtradeAreaOfACountryResolvesAlikeInTrade() throws IOException {
        for (String list : List.of("comtrade_reporters", "comtrade_partners")) {
            forEach(read("trade/reference/" + list + ".csv", ','), row -> {
                String alpha3 = row.get("iso_3");
                if (Countries.find(alpha3).isPresent()) {
                    assertEquals(alpha3, Countries.resolveTrade(row.get("id")).alpha3(), row.get("id"));
                }
            });
        }
    }

    @Test
    void everyStateOfCorrelatesOfWarResolvesUnlessItHasNoIsoCode() throws IOException {
        Set<String> unresolved = read("events/cow/states2016.csv", ',').stream()
                .map(row -> row.get("ccode"))
                .filter(code -> Countries.find("cow:" + code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(STATES_WITHOUT_ISO_CODE), unresolved);
    }

    @Test
    void namesOfStatesInCorrelatesOfWarLeadToTheSameCountry() throws IOException {
        forEach(read("events/cow/states2016.csv", ','), row -> {
            Optional<Country> byCode = Countries.find("cow:" + row.get("ccode"));
            // One number stands for Serbia, Yugoslavia and Serbia again.
            if (byCode.isPresent() && !row.get("ccode").equals("345")) {
                assertEquals(byCode, Countries.byName(row.get("statenme")));
            }
        });
    }

    @Test
    void everyCameoCodeWithAnIsoTwinResolvesToIt() throws IOException {
        forEach(read("events/cameo/cameoCountry.txt", '\t'), row -> {
            String code = row.get("CODE");
            if (Countries.find(code).isPresent()) {
                assertEquals(Countries.find(code), Countries.find("cameo:" + code), code);
            }
        });
    }

    @Test
    void knowsEveryCurrencyAndWhichAreWithdrawn() throws IOException {
        Map<String, List<Map<String, String>>> rows = read("reference/currency-codes-all.csv", ',').stream()
                .filter(row -> !row.get("AlphabeticCode").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("AlphabeticCode")));
        assertEquals(
                new TreeSet<>(rows.keySet()),
                Currencies.all().stream().map(Currency::code).collect(Collectors.toCollection(TreeSet::new)));
        rows.forEach((code, uses) -> {
            boolean current =
                    uses.stream().anyMatch(row -> row.get("WithdrawalDate").isEmpty());
            Currency currency = Currencies.require(code);
            assertEquals(current, currency.withdrawn().isEmpty(), code);
            uses.stream()
                    .filter(row -> row.get("MinorUnit").matches("\\d"))
                    .forEach(row -> assertEquals(Integer.valueOf(row.get("MinorUnit")), currency.minorUnits(), code));
        });
    }

    private static void forEach(List<Map<String, String>> rows, Consumer<Map<String, String>> check) {
        assertTrue(rows.size() > 100, "the list is cut short");
        assertAll(rows.stream().map(row -> () -> check.accept(row)));
    }

    private static List<Map<String, String>> read(String list, char separator) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        try (Reader reader = Files.newBufferedReader(LISTS.resolve(list));
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(schema)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(reader)) {
            return rows.readAll();
        }
    }
}
