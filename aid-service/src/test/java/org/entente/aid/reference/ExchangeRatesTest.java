package org.entente.aid.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.reference.Currencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRatesTest {

    private static final Map<String, String> SERIES = Map.ofEntries(
            Map.entry("Australia", "AUD"),
            Map.entry("Austria", "ATS"),
            Map.entry("Belgium", "BEF"),
            Map.entry("Brazil", "BRL"),
            Map.entry("Canada", "CAD"),
            Map.entry("China", "CNY"),
            Map.entry("Denmark", "DKK"),
            Map.entry("Euro", "EUR"),
            Map.entry("Finland", "FIM"),
            Map.entry("France", "FRF"),
            Map.entry("Germany", "DEM"),
            Map.entry("Greece", "GRD"),
            Map.entry("Hong Kong", "HKD"),
            Map.entry("India", "INR"),
            Map.entry("Ireland", "IEP"),
            Map.entry("Italy", "ITL"),
            Map.entry("Japan", "JPY"),
            Map.entry("Malaysia", "MYR"),
            Map.entry("Mexico", "MXN"),
            Map.entry("Netherlands", "NLG"),
            Map.entry("New Zealand", "NZD"),
            Map.entry("Norway", "NOK"),
            Map.entry("Portugal", "PTE"),
            Map.entry("Singapore", "SGD"),
            Map.entry("South Africa", "ZAR"),
            Map.entry("South Korea", "KRW"),
            Map.entry("Spain", "ESP"),
            Map.entry("Sri Lanka", "LKR"),
            Map.entry("Sweden", "SEK"),
            Map.entry("Switzerland", "CHF"),
            Map.entry("Taiwan", "TWD"),
            Map.entry("Thailand", "THB"),
            Map.entry("United Kingdom", "GBP"));

    @Test
    @EnabledIf("org.entente.aid.reference.SharedData#atHand")
    void everyMonthIsThatOfTheFederalReserve() throws IOException {
        int compared = 0;
        for (String line : SharedData.lines("reference/fx_monthly.csv")) {
            String[] cells = line.split(",");
            if (!cells[1].equals("Venezuela")) {
                LocalDate month = LocalDate.parse(cells[0]);
                assertSame(cells[2], rate(SERIES.get(cells[1]), month), line);
                compared++;
            }
        }
        int ours = SERIES.values().stream()
                .mapToInt(currency -> ExchangeRates.of(currency).size())
                .sum();
        assertEquals(compared, ours);
        assertTrue(compared > 16_000);
    }

    /** By the publications of the central banks, each within a percent. */
    @ParameterizedTest
    @CsvSource({
        "GBP, 2024-12, 0.79",
        "EUR, 2024-12, 0.954",
        "EUR, 2008-07, 0.634",
        "AUD, 2020-03, 1.61",
        "NZD, 2020-03, 1.65",
        "JPY, 2012-01, 76.9",
        "CNY, 2023-06, 7.16",
        "DEM, 2001-12, 2.19",
        "IEP, 2001-12, 0.883",
        "VEB, 2002-12, 1328",
        "VEF, 2012-06, 4.29",
    })
    void ratesAreUnitsForADollar(String currency, String month, BigDecimal known) {
        BigDecimal rate = rate(currency, YearMonth.parse(month).atDay(17));
        assertTrue(
                rate.subtract(known).abs().compareTo(known.movePointLeft(2)) < 0,
                currency + " " + rate.toPlainString());
    }

    @Test
    void thePredecessorsOfTheEuroKeepTheirFixedRateToIt() {
        LocalDate month = LocalDate.of(2001, 12, 31);
        BigDecimal marks = rate("DEM", month).divide(rate("EUR", month), 3, RoundingMode.HALF_UP);
        assertSame("1.956", marks, "1 euro is 1.95583 marks");
    }

    @Test
    void thereIsNoRateWhereNoneIsKnownOrTheCodeChangedItsMeaning() {
        assertEquals(Optional.empty(), ExchangeRates.at("DEM", LocalDate.of(2002, 1, 1)));
        assertEquals(Optional.empty(), ExchangeRates.at("EUR", LocalDate.of(1998, 12, 31)));
        assertEquals(Optional.empty(), ExchangeRates.at("KHR", LocalDate.of(2020, 1, 1)));
        assertEquals(Optional.empty(), ExchangeRates.at("VES", LocalDate.of(2021, 10, 15)));
        assertEquals(
                new ExchangeRate("USD", YearMonth.of(1905, 2), BigDecimal.ONE),
                ExchangeRates.at("USD", LocalDate.of(1905, 2, 3)).orElseThrow());
    }

    @Test
    void everyCurrencyIsOneOfIso4217() {
        ExchangeRates.currencies().forEach(Currencies::require);
    }

    private static BigDecimal rate(String currency, LocalDate date) {
        ExchangeRate rate = ExchangeRates.at(currency, date).orElseThrow();
        assertEquals(YearMonth.from(date), rate.month());
        return rate.rate();
    }

    private static void assertSame(String expected, BigDecimal actual, String message) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), message + " but is " + actual);
    }
}
