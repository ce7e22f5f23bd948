package org.entente.trade.codelist;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.reference.Nearest;

/** A code list with all its codes, in its own order. */
final class CodeList {

    private static final int NEAREST = 3;
    private static final String NUMBER = "[0-9]{1,9}";

    private final CodeListSummary summary;
    private final Map<String, CodeListEntry> entries;

    CodeList(String name, String title, String keeper, String source, List<CodeListEntry> entries) {
        this.summary = new CodeListSummary(name, title, keeper, source, entries.size());
        this.entries = entries.stream()
                .collect(Collectors.toMap(
                        CodeListEntry::code, Function.identity(), CodeList::refuseTwice, LinkedHashMap::new));
    }

    private static CodeListEntry refuseTwice(CodeListEntry first, CodeListEntry second) {
        throw new IllegalStateException("A code list has the code " + second.code() + " twice.");
    }

    CodeListSummary summary() {
        return summary;
    }

    Collection<CodeListEntry> entries() {
        return entries.values();
    }

    Optional<CodeListEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** What may have been meant by a code that is not in the list, with labels. */
    List<String> nearest(String code) {
        List<CodeListEntry> near = code.matches(NUMBER)
                ? nearNumbers(code)
                : Nearest.of(code, entries.values(), CodeListEntry::code, CodeListEntry::name);
        return near.stream()
                .map(entry -> entry.code() + " (" + entry.name() + ")")
                .toList();
    }

    /** Lists put what is alike beside each other; a code of four digits is near to others of four. */
    private List<CodeListEntry> nearNumbers(String code) {
        long wanted = Long.parseLong(code);
        return entries.values().stream()
                .filter(entry -> entry.code().matches(NUMBER))
                .sorted(Comparator.<CodeListEntry>comparingInt(
                                entry -> Math.abs(entry.code().length() - code.length()))
                        .thenComparingLong(entry -> Math.abs(Long.parseLong(entry.code()) - wanted)))
                .limit(NEAREST)
                .toList();
    }
}
