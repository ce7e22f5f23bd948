package org.entente.trade.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.chassis.reference.Tsv;

/**
 * The Harmonized System down to its headings, in all its revisions. Its sections hold chapters by their numbers, which no
 * revision changed.
 */
final class HarmonizedSystem {

    static final String TOTAL = "TOTAL";

    /** Of 1988, 1996, 2002, 2007, 2012, 2017 and 2022, as UN Comtrade abbreviates them. */
    static final List<String> REVISIONS =
            IntStream.rangeClosed(0, 6).mapToObj(revision -> "H" + revision).toList();

    /** The total, sections, chapters, headings. */
    static final List<Integer> LEVELS = List.of(0, 1, 2, 4);

    private HarmonizedSystem() {}

    /** All codes: the total, the sections, then each chapter before its headings. */
    static List<CodeListEntry> entries() {
        Map<String, String> sections = new HashMap<>();
        List<CodeListEntry> entries = new ArrayList<>();
        for (Map<String, String> row : Tsv.read(HarmonizedSystem.class, "hs-sections.tsv")) {
            String section = row.get("code");
            Tsv.list(row.get("chapters")).forEach(chapter -> sections.put(chapter, section));
            entries.add(entry(section, 1, TOTAL, List.of(new CodeListEntry.Named(REVISIONS, row.get("name")))));
        }
        names().forEach((code, names) -> {
            if (code.equals(TOTAL)) {
                entries.add(0, entry(code, 0, null, names));
            } else {
                String parent = code.length() == 2 ? sections.getOrDefault(code, TOTAL) : code.substring(0, 2);
                entries.add(entry(code, code.length(), parent, names));
            }
        });
        return entries;
    }

    private static Map<String, List<CodeListEntry.Named>> names() {
        Map<String, List<CodeListEntry.Named>> names = new LinkedHashMap<>();
        for (Map<String, String> row : Tsv.read(HarmonizedSystem.class, "hs.tsv")) {
            List<String> revisions = row.get("revisions")
                    .chars()
                    .mapToObj(revision -> "H" + (char) revision)
                    .toList();
            names.computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                    .add(new CodeListEntry.Named(revisions, row.get("name")));
        }
        return names;
    }

    private static CodeListEntry entry(String code, int level, String parent, List<CodeListEntry.Named> names) {
        List<String> revisions = REVISIONS.stream()
                .filter(revision ->
                        names.stream().anyMatch(named -> named.revisions().contains(revision)))
                .toList();
        CodeListEntry.Commodity commodity = new CodeListEntry.Commodity(level, parent, revisions, names);
        return new CodeListEntry(
                code, commodity.name(revisions.get(revisions.size() - 1)), null, commodity, null, null);
    }
}
