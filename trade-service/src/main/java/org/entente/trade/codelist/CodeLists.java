package org.entente.trade.codelist;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.chassis.reference.Tsv;
import org.entente.trade.area.ComtradeArea;
import org.entente.trade.area.ComtradeAreas;

/** The code lists that trade is told in. */
final class CodeLists {

    static final String COMTRADE = "UN Comtrade, reference lists (comtradeapi.un.org, files/v1/app/reference)";

    private static final String HS = "hs";
    private static final String SECTIONS = "; sections: github.com/datasets/harmonized-system, ODC-PDDL-1.0";
    private static final Map<String, CodeList> ALL = load();

    private CodeLists() {}

    /** Every list, the Harmonized System first. */
    static Collection<CodeList> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    static Optional<CodeList> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static CodeList hs() {
        return ALL.get(HS);
    }

    private static Map<String, CodeList> load() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Map<String, String> row : Tsv.read(CodeLists.class, "codelist-index.tsv")) {
            String name = row.get("list");
            String source = name.equals(HS) ? COMTRADE + SECTIONS : COMTRADE;
            lists.put(name, CodeList.of(name, row.get("title"), row.get("keeper"), source, entries(name)));
        }
        return lists;
    }

    private static List<CodeListEntry> entries(String list) {
        return switch (list) {
            case HS -> HarmonizedSystem.entries();
            case "reporters" -> areas(ComtradeArea::reports);
            case "partners" -> areas(ComtradeArea::partner);
            default ->
                Tsv.read(CodeLists.class, "codelists.tsv").stream()
                        .filter(row -> row.get("list").equals(list))
                        .map(CodeLists::entry)
                        .toList();
        };
    }

    private static List<CodeListEntry> areas(Predicate<ComtradeArea> role) {
        return ComtradeAreas.all().stream().filter(role).map(CodeListEntry::of).toList();
    }

    private static CodeListEntry entry(Map<String, String> row) {
        return new CodeListEntry(
                row.get("code"), row.get("name"), Tsv.textOrNull(row.get("abbreviation")), null, null, null);
    }
}
