package org.entente.chassis.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "USD, 840, US Dollar, 2",
        "usd, 840, US Dollar, 2",
        "KHR, 116, Riel, 2",
        "JPY, 392, Yen, 0",
        "KWD, 414, Kuwaiti Dinar, 3",
        "CLF, 990, Unidad de Fomento, 4",
        "XAU, 959, Gold, ",
        "XDR, 960, SDR (Special Drawing Right), ",
        "ALL, 008, Lek, 2",
        "EUR, 978, Euro, 2",
    })
    void knowsCurrentCurrencies(String code, String numeric, String name, Integer minorUnits) {
        assertEquals(
                new Currency(code.toUpperCase(Locale.ROOT), numeric, name, minorUnits, null), Currencies.require(code));
        assertEquals(Optional.empty(), Currencies.require(code).withdrawn());
    }

    @ParameterizedTest
    @CsvSource({
        "DEM, 276, Deutsche Mark, 2002-03", "FRF, 250, French Franc, 2002-03", "HRK, 191, Kuna, 2023-01",
        "DDM, 278, Mark der DDR, 1990-09~", "VNC, 704, Old Dong, 1990~", "BGN, 975, Bulgarian Lev, 2026-01",
        "ANG, 532, Netherlands Antillean Guilder, 2025-03",
    })
    void knowsWhenACurrencyWasWithdrawnForGood(String code, String numeric, String name, String withdrawn) {
        Edtf month = Edtf.parse(withdrawn);
        assertEquals(new Currency(code, numeric, name, null, month), Currencies.require(code));
        assertEquals(Optional.of(month), Currencies.require(code).withdrawn());
    }

    @Test
    void refusesUnknownCodesWithTheNearest() {
        UnknownCode refusal = assertThrows(UnknownCode.class, () -> Currencies.require("Deutschmark"));
        assertEquals("Deutschmark", refusal.code());
        assertEquals(
                "No currency has the code 'Deutschmark' in ISO 4217, current and withdrawn. Nearest: DEM (Deutsche Mark).",
                refusal.getMessage());
        assertEquals(
                "No currency has the code 'RIEL' in ISO 4217, current and withdrawn. Nearest: KHR (Riel), ROL (Old Leu).",
                assertThrows(UnknownCode.class, () -> Currencies.require("RIEL"))
                        .getMessage());
        assertEquals(
                "No currency has the code 'QQQ' in ISO 4217, current and withdrawn.",
                assertThrows(UnknownCode.class, () -> Currencies.require("QQQ")).getMessage());
        assertEquals(Optional.empty(), Currencies.find("ZZZ"));
    }

    @Test
    void isItsCodeInJson() throws Exception {
        assertEquals(new CurrencyCode("USD"), JSON.readValue("\"usd\"", CurrencyCode.class));
        assertEquals("\"USD\"", JSON.writeValueAsString(new CurrencyCode("usd")));
        assertEquals(2, new CurrencyCode("USD").currency().minorUnits());
        assertEquals("USD", new CurrencyCode("USD").toString());
    }
}
