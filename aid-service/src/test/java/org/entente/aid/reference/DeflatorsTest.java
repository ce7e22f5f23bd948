package org.entente.aid.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class DeflatorsTest {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Test
    @EnabledIf("org.entente.aid.reference.SharedData#atHand")
    void theUnitedStatesIndexIsCurrentByChainedDollars() throws IOException {
        Deflator deflator = Deflators.of("USA").orElseThrow();
        Map<Integer, BigDecimal> expected = new HashMap<>();
        for (String line : SharedData.lines("reference/us_gdp_year.csv")) {
            String[] cells = line.split(",");
            BigDecimal index =
                    new BigDecimal(cells[1]).multiply(HUNDRED).divide(new BigDecimal(cells[2]), new MathContext(6));
            expected.put(Integer.valueOf(cells[0]), index.stripTrailingZeros());
        }
        Map<Integer, BigDecimal> ours = new HashMap<>();
        deflator.values().forEach((year, index) -> ours.put(year, index.stripTrailingZeros()));
        assertEquals(expected, ours);
        assertEquals(95, ours.size());
    }

    @Test
    @EnabledIf("org.entente.aid.reference.SharedData#atHand")
    void theIndexOfOtherEconomiesGrowsByTheChangesOfTheWorldBank() throws IOException {
        int compared = 0;
        for (String line : SharedData.lines("reference/wb_inflation_gdp_deflator.csv")) {
            String[] cells = line.substring(line.startsWith("\"") ? line.indexOf("\",") + 2 : line.indexOf(',') + 1)
                    .split(",");
            Optional<Deflator> deflator = Deflators.of(cells[0]).filter(found -> found.base() == 2015);
            if (deflator.isPresent()) {
                int year = Integer.parseInt(cells[1]);
                BigDecimal before = deflator.get().values().get(year - 1);
                BigDecimal change = deflator.get()
                        .values()
                        .get(year)
                        .divide(before, MathContext.DECIMAL64)
                        .subtract(BigDecimal.ONE)
                        .multiply(HUNDRED);
                assertTrue(
                        change.subtract(new BigDecimal(cells[2])).abs().doubleValue()
                                < 0.001 * (1 + change.abs().doubleValue() / 100),
                        line + " but is " + change);
                compared++;
            }
        }
        assertTrue(compared > 1_900, "compared " + compared);
    }

    @Test
    void isAHundredInItsBaseYear() {
        for (String country : Deflators.countries()) {
            Deflator deflator = Deflators.of(country).orElseThrow();
            assertEquals(0, HUNDRED.compareTo(deflator.values().get(deflator.base())), country);
        }
    }

    @Test
    void pricesOfTheUnitedStatesRoseByAFifthFrom2017To2023() {
        BigDecimal index = Deflators.of("USA").orElseThrow().values().get(2023);
        assertEquals("122", index.setScale(0, RoundingMode.HALF_UP).toString());
    }

    @Test
    void everyCurrencyWithRatesHasADeflatorButTaiwans() {
        Set<String> without = new TreeSet<>(ExchangeRates.currencies());
        without.removeIf(currency -> Deflators.ofCurrency(currency).isPresent());
        assertEquals(Set.of("TWD"), without);
        assertEquals(
                Deflators.EURO_AREA, Deflators.ofCurrency("EUR").orElseThrow().country());
        assertEquals("DEU", Deflators.ofCurrency("DEM").orElseThrow().country());
    }
}
