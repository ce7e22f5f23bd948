package org.entente.aid.sector;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.chassis.reference.Tsv;

/** The DAC's purposes and categories, withdrawn ones too: what was coded by them remains true. */
public final class DacSectors {

    private static final Map<String, Sector> ALL = load();
    private static final int NEAREST = 3;

    private DacSectors() {}

    /**
     * The code in its canonical form, which is the code itself.
     *
     * @throws IllegalArgumentException with the nearest codes, where it is neither a purpose nor a category
     */
    public static String known(String code) {
        return require(code).code();
    }

    /**
     * The sector of a code of three or five digits.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public static Sector require(String code) {
        if (!code.matches("[0-9]{3}|[0-9]{5}")) {
            throw new IllegalArgumentException("'" + code
                    + "' is no DAC code: it is five digits for a purpose, such as 12220, or three for a category, such as"
                    + " 122");
        }
        return require(code.length() == 5 ? SectorVocabulary.DAC_PURPOSE : SectorVocabulary.DAC_CATEGORY, code);
    }

    /**
     * The sector of a code in one of the two vocabularies.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public static Sector require(SectorVocabulary vocabulary, String code) {
        int digits = vocabulary == SectorVocabulary.DAC_PURPOSE ? 5 : 3;
        String kind = digits == 5 ? "purpose" : "category";
        if (!code.matches("[0-9]{" + digits + "}")) {
            throw new IllegalArgumentException("'" + code + "' is no DAC " + kind + ": a " + kind + " of vocabulary "
                    + vocabulary.code() + " has " + digits + " digits");
        }
        Sector sector = ALL.get(code);
        if (sector == null) {
            throw new IllegalArgumentException(
                    "no DAC " + kind + " has the code '" + code + "'; nearest: " + nearest(code));
        }
        return sector;
    }

    /** Whether a vocabulary has the code, withdrawn ones too. */
    public static boolean isListed(SectorVocabulary vocabulary, String code) {
        Sector sector = ALL.get(code);
        return sector != null && sector.vocabulary() == vocabulary;
    }

    /** Every sector, by code. */
    public static Collection<Sector> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    private static String nearest(String code) {
        int wanted = Integer.parseInt(code);
        return ALL.values().stream()
                .filter(sector -> sector.code().length() == code.length())
                .sorted(Comparator.comparingInt((Sector sector) -> Math.abs(Integer.parseInt(sector.code()) - wanted)))
                .limit(NEAREST)
                .map(sector -> sector.code() + " (" + sector.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Sector> load() {
        return Tsv.read(DacSectors.class, "dac-sectors.tsv").stream()
                .map(DacSectors::sector)
                .collect(Collectors.toMap(Sector::code, sector -> sector, (a, b) -> a, TreeMap::new));
    }

    private static Sector sector(Map<String, String> row) {
        String category = Tsv.textOrNull(row.get("category"));
        String withdrawn = Tsv.textOrNull(row.get("withdrawn"));
        return new Sector(
                row.get("code"),
                row.get("name"),
                category == null ? SectorVocabulary.DAC_CATEGORY : SectorVocabulary.DAC_PURPOSE,
                category,
                row.get("status").equals("active") ? Sector.Status.ACTIVE : Sector.Status.WITHDRAWN,
                withdrawn == null ? null : LocalDate.parse(withdrawn));
    }
}
