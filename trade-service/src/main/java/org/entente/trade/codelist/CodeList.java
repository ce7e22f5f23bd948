package org.entente.trade.codelist;

import java.util.List;
import org.entente.chassis.reference.CodeTable;

/** A code list with all its codes, in its own order. */
record CodeList(CodeListSummary summary, CodeTable<CodeListEntry> codes) {

    static CodeList of(String name, String title, String keeper, String source, List<CodeListEntry> entries) {
        return new CodeList(
                new CodeListSummary(name, title, keeper, source, entries.size()),
                new CodeTable<>(name, entries, CodeListEntry::code, CodeListEntry::name));
    }

    /** Whether its codes stand at levels and in revisions, as those of the Harmonized System alone do. */
    boolean hasLevels() {
        return codes.all().get(0).commodity() != null;
    }
}
