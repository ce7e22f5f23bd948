package org.entente.aid.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.figure.claim.Qualifier;
import org.entente.chassis.http.Json;

/** What could mislead about a sum. */
final class Warnings {

    private final Found found;

    Warnings(Found found) {
        this.found = found;
    }

    List<Aggregate.Warning> all() {
        List<Aggregate.Warning> warnings = new ArrayList<>();
        List<Found.Line> families = found.section("family");
        if (!families.isEmpty()) {
            warnings.add(families(families));
        }
        found.section("inexact").forEach(line -> warnings.add(inexact(line)));
        return warnings;
    }

    private static Aggregate.Warning families(List<Found.Line> families) {
        List<List<String>> pairs = families.stream()
                .map(line -> Json.tree(line.key()))
                .map(pair -> List.of(pair.get(0).asText(), pair.get(1).asText()))
                .toList();
        long all = families.get(0).records();
        return new Aggregate.Warning(
                "parentAndChild",
                "Of " + all + (all == 1 ? " pair" : " pairs")
                        + " of a parent activity and its child both are in the sums, which counts money twice if the parent's"
                        + " amounts include the child's: ask for one level with hierarchy.",
                pairs);
    }

    private static Aggregate.Warning inexact(Found.Line line) {
        String qualifier = Json.tree(Json.write(Qualifier.valueOf(line.key()))).asText();
        return new Aggregate.Warning(
                "inexact",
                line.records() + (line.records() == 1 ? " record tells its" : " records tell their") + " amount as '"
                        + qualifier + "' and " + (line.records() == 1 ? "is" : "are") + " counted with it.",
                null);
    }
}
