package org.entente.chassis.figure.claim;

import java.util.List;
import java.util.stream.Stream;

/** A way to derive a value from two figures; one step, never from what was itself derived. */
interface Rule {

    List<Rule> ALL = List.of(new GrowthRule(), new ShareRule());

    /** @param figures facts are operands; opinions only ask a question that the facts may answer */
    Stream<Derivation> derive(List<FigureClaim> figures);

    static Stream<Derivation> all(List<FigureClaim> figures) {
        return ALL.stream().flatMap(rule -> rule.derive(figures));
    }
}
