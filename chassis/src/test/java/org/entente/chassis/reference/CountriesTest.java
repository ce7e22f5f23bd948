package org.entente.chassis.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX_HINT =
            " A code of another scheme has its prefix before it, such as cow:811 or fips:CB.";

    @ParameterizedTest
    @CsvSource({
        "KHM, KHM",
        "khm, KHM",
        "KH, KHM",
        "kh, KHM",
        "116, KHM",
        "cow:811, KHM",
        "fips:CB, KHM",
        "FIPS:cb, KHM",
        "cameo:KHM, KHM",
        "iso:KH, KHM",
        "iso:KHM, KHM",
        "m49:116, KHM",
        "comtrade:116, KHM",
        "' KHM ', KHM",
        "710, ZAF",
        "cow:710, CHN",
        "840, USA",
        "cow:840, PHL",
        "cow:2, USA",
        "cow:002, USA",
        "gw:811, KHM",
        "gw:970, KIR",
        "cow:970, NRU",
        "gw:678, YEM",
        "gw:340, SRB",
        "CH, CHE",
        "fips:CH, CHN",
        "comtrade:842, USA",
        "comtrade:4, AFG",
        "comtrade:004, AFG",
        "004, AFG",
        "fips:GZ, PSE",
        "fips:WE, PSE",
        "fips:KV, XKX",
        "fips:CS, CRI",
        "cow:345, SRB",
        "cow:365, RUS",
        "cow:347, XKX",
        "XKX, XKX",
        "XK, XKX",
        "cameo:ROM, ROU",
        "cameo:TMP, TLS",
        "cameo:MTN, MNE",
        "cow:260, DEU",
        "cow:265, DDR",
        "cow:680, YMD",
        "TWN, TWN",
        "158, TWN",
        "SU, SUN",
        "810, SUN",
        "890, YUG",
        "891, SCG",
        "200, CSK",
        "fips:NL, NLD",
    })
    void resolvesEveryScheme(String code, String alpha3) {
        assertEquals(alpha3, Countries.resolve(code).alpha3());
        assertEquals(alpha3, Countries.resolveTrade(code).alpha3());
        assertEquals(Optional.of(Countries.resolve(alpha3)), Countries.find(code));
    }

    @ParameterizedTest
    @CsvSource({
        "842, USA",
        "841, USA",
        "251, FRA",
        "579, NOR",
        "757, CHE",
        "699, IND",
        "381, ITA",
        "490, TWN",
        "412, XKX",
        "58, BEL",
        "280, DEU",
        "736, SDN",
        "868, VNM",
        "866, VDR",
        "8, ALB",
    })
    void takesComtradesOwnNumbersOnlyInTrade(String code, String alpha3) {
        assertEquals(alpha3, Countries.resolveTrade(code).alpha3());
        assertEquals(Optional.empty(), Countries.find(code));
        UnknownCode refusal = assertThrows(UnknownCode.class, () -> Countries.resolve(code));
        assertEquals(code, refusal.code());
    }

    @Test
    void fixesTheSchemeOfAColumn() {
        assertEquals("CHN", Countries.resolve("710", CountryScheme.COW).alpha3());
        assertEquals("CHN", Countries.resolve("CH", CountryScheme.FIPS).alpha3());
        assertEquals(Optional.empty(), Countries.find("710", CountryScheme.FIPS));
        assertEquals(Optional.empty(), Countries.find("cow:710", CountryScheme.COW));
        assertEquals(
                "No country has the code '240' in Correlates of War.",
                assertThrows(UnknownCode.class, () -> Countries.resolve("240", CountryScheme.COW))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "United States | USA",
                "USA | USA",
                "US | USA",
                "U.S. | USA",
                "the United States of America | USA",
                "America | USA",
                "UK | GBR",
                "Great Britain | GBR",
                "Burma | MMR",
                "Myanmar | MMR",
                "North Korea | PRK",
                "DPRK | PRK",
                "South Korea | KOR",
                "Republic of Korea | KOR",
                "Russia | RUS",
                "Viet Nam | VNM",
                "VIETNAM | VNM",
                "Laos | LAO",
                "Lao PDR | LAO",
                "Cote d'Ivoire | CIV",
                "Côte d’Ivoire | CIV",
                "Ivory Coast | CIV",
                "St. Lucia | LCA",
                "Saint Lucia | LCA",
                "Antigua & Barbuda | ATG",
                "Kingdom of Cambodia | KHM",
                "Kampuchea | KHM",
                "Turkey | TUR",
                "Türkiye | TUR",
                "Congo | COG",
                "DRC | COD",
                "Zaire | COD",
                "Yugoslavia | YUG",
                "Serbia | SRB",
                "Soviet Union | SUN",
                "USSR | SUN",
                "East Germany | DDR",
                "West Germany | DEU",
                "Taiwan | TWN",
                "Macedonia | MKD",
                "Kosovo | XKX",
                "Bahamas (the) | BHS",
                "Hong Kong | HKG",
                "Timor-Leste | TLS",
                "East Timor | TLS",
                "Holy See | VAT",
            })
    void findsCountriesByName(String name, String alpha3) {
        assertEquals(Optional.of(alpha3), Countries.byName(name).map(Country::alpha3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Korea", "Atlantis", "", "World"})
    void findsNoCountryByAnUnknownOrAmbiguousName(String name) {
        assertEquals(Optional.empty(), Countries.byName(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KHX | KHM (Cambodia)",
                "ROM | ROU (Romania), COM (Comoros), DOM (Dominican Republic)",
                "UK | GBR (United Kingdom of Great Britain and Northern Ireland), UKR (Ukraine)",
                "Cambodia | KHM (Cambodia)",
                "Cambodja | KHM (Cambodia)",
                "842 | USA (United States of America)",
                "4 | AFG (Afghanistan)",
                "811 | KHM (Cambodia)",
            })
    void namesTheNearestCodes(String code, String nearest) {
        String message =
                assertThrows(UnknownCode.class, () -> Countries.resolve(code)).getMessage();
        assertEquals(unknown(code) + " Nearest: " + nearest + "." + PREFIX_HINT, message);
    }

    @Test
    void doesNotGuessAtCodesThatResembleNone() {
        assertEquals(
                unknown("QQQ") + PREFIX_HINT,
                assertThrows(UnknownCode.class, () -> Countries.resolve("QQQ")).getMessage());
        assertEquals(
                unknown("") + PREFIX_HINT,
                assertThrows(UnknownCode.class, () -> Countries.resolve("")).getMessage());
    }

    @Test
    void doesNotCompareLongTexts() {
        String text = "Cambodia".repeat(100_000);
        assertEquals(
                unknown(text.substring(0, 60) + "…") + PREFIX_HINT,
                assertThrows(UnknownCode.class, () -> Countries.resolve(text)).getMessage());
    }

    @Test
    void namesTheNearestCodesOfAnotherScheme() {
        assertEquals(
                "No country has the code 'fips:KH' in FIPS 10-4. Nearest: KHM (Cambodia).",
                assertThrows(UnknownCode.class, () -> Countries.resolve("fips:KH"))
                        .getMessage());
        assertEquals(
                "No country has the code '001' in ISO 3166-1 alpha-3 and alpha-2 and in UN M49 (three digits, such as 116)"
                        + " and in UN Comtrade." + PREFIX_HINT,
                assertThrows(UnknownCode.class, () -> Countries.resolveTrade("001"))
                        .getMessage());
    }

    @Test
    void namesTheSchemesWhereThePrefixIsUnknown() {
        assertEquals(
                "'gwf' in 'gwf:811' is no scheme of country codes; there are iso, m49, comtrade, cow, gw, fips, cameo.",
                assertThrows(UnknownCode.class, () -> Countries.resolve("gwf:811"))
                        .getMessage());
        assertEquals(Optional.empty(), Countries.find("gwf:811"));
    }

    @Test
    void leavesOpenWhichCountryAReusedFormerCodeMeans() {
        assertEquals(
                unknown("CS")
                        + " Nearest: CRI (Costa Rica), CSK (Czechoslovakia), SCG (Serbia and Montenegro)."
                        + PREFIX_HINT,
                assertThrows(UnknownCode.class, () -> Countries.resolve("CS")).getMessage());
    }

    @Test
    void knowsFormerCountriesWithTheirYears() {
        Country former = Countries.resolve("CSK");
        assertTrue(former.dissolved());
        assertEquals(1918, former.since());
        assertEquals(1992, former.until());
        assertFalse(Countries.resolve("CZE").dissolved());
        assertEquals(
                List.of("ANT", "CSK", "DDR", "PCI", "PCZ", "SCG", "SUN", "VDR", "YMD", "YUG"),
                Countries.all().stream()
                        .filter(Country::dissolved)
                        .map(Country::alpha3)
                        .toList());
    }

    @Test
    void describesACountryInFull() {
        assertEquals(
                new Country(
                        "USA",
                        "US",
                        "840",
                        "United States of America",
                        List.of("US", "USA", "United States", "America"),
                        Map.of(
                                CountryScheme.ISO, List.of("USA", "US"),
                                CountryScheme.M49, List.of("840"),
                                CountryScheme.COMTRADE, List.of("840", "842", "841"),
                                CountryScheme.COW, List.of("2"),
                                CountryScheme.GW, List.of("2"),
                                CountryScheme.FIPS, List.of("US"),
                                CountryScheme.CAMEO, List.of("USA")),
                        null,
                        null),
                Countries.resolve("US"));
        assertNull(Countries.resolve("XKX").m49());
        assertEquals(List.of(), Countries.resolve("XKX").codes(CountryScheme.M49));
    }

    @Test
    void listsEachCountryOnceByItsAlpha3() {
        List<Country> all = Countries.all();
        assertEquals(260, all.size());
        assertEquals(all.stream().sorted(Comparator.comparing(Country::alpha3)).toList(), all);
        assertEquals(all.size(), new HashSet<>(all).size());
    }

    @Test
    void everyCodeOfACountryFindsIt() {
        for (Country country : Countries.all()) {
            country.codes().forEach((scheme, codes) -> codes.stream()
                    .filter(code -> !(scheme == CountryScheme.ISO && code.equals("CS")))
                    .forEach(code -> assertEquals(country, Countries.resolve(scheme.prefix() + ":" + code))));
            country.aliases().forEach(alias -> assertEquals(Optional.of(country), Countries.byName(alias)));
            assertEquals(Optional.of(country), Countries.byName(country.name()));
        }
    }

    @Test
    void readsAnyCodeInJsonAndWritesAlpha3() throws Exception {
        for (String code : List.of("KH", "116", "cow:811")) {
            assertEquals(new CountryCode("KHM"), JSON.readValue("\"" + code + "\"", CountryCode.class));
        }
        assertEquals("\"KHM\"", JSON.writeValueAsString(CountryCode.of(Countries.resolve("KH"))));
        assertEquals("Cambodia", new CountryCode("kh").country().name());
        assertEquals("KHM", new CountryCode("kh").toString());
        ValueInstantiationException refusal =
                assertThrows(ValueInstantiationException.class, () -> JSON.readValue("\"842\"", CountryCode.class));
        assertEquals(UnknownCode.class, refusal.getCause().getClass());
    }

    @Test
    void writesACountrysCodesInTheOrderOfTheSchemes() throws Exception {
        assertEquals(
                "{\"iso\":[\"KHM\",\"KH\"],\"m49\":[\"116\"],\"comtrade\":[\"116\"],\"cow\":[\"811\"],\"gw\":[\"811\"],\"fips\":[\"CB\"],"
                        + "\"cameo\":[\"KHM\"]}",
                JSON.writeValueAsString(Countries.resolve("KHM").codes()));
    }

    @Test
    void readsSchemesByTheirPrefix() throws Exception {
        assertEquals(CountryScheme.COW, CountryScheme.fromString("COW"));
        assertEquals("\"cow\"", JSON.writeValueAsString(CountryScheme.COW));
        assertEquals(
                "'gwf' is no scheme of country codes; there are iso, m49, comtrade, cow, gw, fips, cameo.",
                assertThrows(IllegalArgumentException.class, () -> CountryScheme.fromString("gwf"))
                        .getMessage());
    }

    private static String unknown(String code) {
        return "No country has the code '" + code
                + "' in ISO 3166-1 alpha-3 and alpha-2 and in UN M49 (three digits, such as 116).";
    }
}
