package org.entente.aid.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.aid.sector.DacSectors;
import org.entente.aid.sector.Sector;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.reference.Tsv;

/** The code lists that activities are written in. Withdrawn codes are in them: what was coded by them remains true. */
public final class CodeLists {

    static final String SOURCE = "IATI Standard, code lists (iatistandard.org), CC BY 4.0";

    private static final Map<String, CodeList> ALL = load();

    private CodeLists() {}

    /** Every list, by name. */
    public static Collection<CodeList> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    public static Optional<CodeList> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * The list of a name that we know ourselves.
     *
     * @throws IllegalArgumentException where there is no such list
     */
    public static CodeList of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no code list " + name + "."));
    }

    private static Map<String, CodeList> load() {
        Map<String, List<CodeListEntry>> entries = Tsv.read(CodeLists.class, "codelists.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("list"), Collectors.mapping(CodeLists::entry, Collectors.toList())));
        Map<String, CodeList> lists = new TreeMap<>();
        for (Map<String, String> row : Tsv.read(CodeLists.class, "codelist-index.tsv")) {
            String name = row.get("list");
            lists.put(name, new CodeList(name, row.get("title"), row.get("keeper"), entries.get(name)));
        }
        lists.put("Sector", sectors("Sector", "DAC 5 Digit Sector", SectorVocabulary.DAC_PURPOSE));
        lists.put("SectorCategory", sectors("SectorCategory", "DAC 3 Digit Sector", SectorVocabulary.DAC_CATEGORY));
        return lists;
    }

    private static CodeListEntry entry(Map<String, String> row) {
        boolean ofACountry = row.get("list").equals("Country");
        String withdrawn = row.get("withdrawn");
        return new CodeListEntry(
                row.get("code"),
                row.get("name"),
                Tsv.textOrNull(row.get("category")),
                ofACountry ? alpha3(row.get("code")) : null,
                row.get("status").equals("withdrawn") ? Sector.Status.WITHDRAWN : Sector.Status.ACTIVE,
                withdrawn.isEmpty() ? null : LocalDate.parse(withdrawn));
    }

    private static String alpha3(String code) {
        return Countries.find(code, CountryScheme.ISO)
                .map(country -> country.alpha3())
                .orElse(null);
    }

    private static CodeList sectors(String name, String title, SectorVocabulary vocabulary) {
        return new CodeList(
                name,
                title,
                "OECD DAC",
                DacSectors.all().stream()
                        .filter(sector -> sector.vocabulary() == vocabulary)
                        .map(sector -> new CodeListEntry(
                                sector.code(),
                                sector.name(),
                                sector.category(),
                                null,
                                sector.status(),
                                sector.withdrawnOn()))
                        .toList());
    }
}
