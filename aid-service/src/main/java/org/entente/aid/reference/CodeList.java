package org.entente.aid.reference;

import java.util.List;
import java.util.Optional;
import org.entente.chassis.reference.CodeTable;

/** A code list of the IATI Standard with all its codes, withdrawn ones too, in the order of the standard. */
public final class CodeList {

    private final CodeListSummary summary;
    private final CodeTable<CodeListEntry> codes;

    CodeList(String name, String title, String keeper, List<CodeListEntry> entries) {
        this.summary = new CodeListSummary(name, title, keeper, entries.size());
        this.codes = new CodeTable<>(name, entries, CodeListEntry::code, CodeListEntry::name);
    }

    public CodeListSummary summary() {
        return summary;
    }

    /** All entries, in the order of the standard. */
    public List<CodeListEntry> entries() {
        return codes.all();
    }

    public Optional<CodeListEntry> find(String code) {
        return codes.find(code);
    }

    /**
     * The entry of a code.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public CodeListEntry require(String code) {
        return codes.require(code);
    }

    /** What may have been meant by a code that is not in the list, with labels. */
    List<String> nearest(String code) {
        return codes.nearest(code);
    }
}
