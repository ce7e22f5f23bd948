package org.entente.aid.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.reference.Nearest;

/** A code list of the IATI Standard with all its codes, withdrawn ones too, in the order of the standard. */
public final class CodeList {

    private static final int NEAREST = 3;

    private final CodeListSummary summary;
    private final Map<String, CodeListEntry> entries;

    CodeList(String name, String title, String keeper, List<CodeListEntry> entries) {
        this.summary = new CodeListSummary(name, title, keeper, entries.size());
        this.entries = entries.stream()
                .collect(Collectors.toMap(
                        CodeListEntry::code, Function.identity(), CodeList::refuseTwice, LinkedHashMap::new));
    }

    private static CodeListEntry refuseTwice(CodeListEntry first, CodeListEntry second) {
        throw new IllegalStateException("A code list has the code " + second.code() + " twice.");
    }

    public CodeListSummary summary() {
        return summary;
    }

    /** All entries, in the order of the standard. */
    public List<CodeListEntry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<CodeListEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /**
     * The entry of a code.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public CodeListEntry require(String code) {
        return find(code).orElseThrow(() -> {
            List<String> nearest = nearest(code);
            return new IllegalArgumentException("the code list " + summary.name() + " has no code '" + code + "'"
                    + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
        });
    }

    /** What may have been meant by a code that is not in the list, with labels. */
    List<String> nearest(String code) {
        List<CodeListEntry> near = code.matches("[0-9]{1,9}")
                ? nearNumbers(Long.parseLong(code))
                : Nearest.of(code, entries.values(), CodeListEntry::code, CodeListEntry::name);
        return near.stream()
                .map(entry -> entry.code() + " (" + entry.name() + ")")
                .toList();
    }

    /** Lists of the DAC put what is alike beside each other. */
    private List<CodeListEntry> nearNumbers(long wanted) {
        return entries.values().stream()
                .filter(entry -> entry.code().matches("[0-9]{1,9}"))
                .sorted(Comparator.comparingLong(entry -> Math.abs(Long.parseLong(entry.code()) - wanted)))
                .limit(NEAREST)
                .toList();
    }
}
