package org.entente.aid.ingest.iati.rules;

import static org.entente.aid.ingest.iati.rules.Clause.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the standard's ruleset (2.03) about activities that are errors there, and its warning about the shares of budget
 * items. That values have a currency is not among them: each without one is found where it becomes money.
 */
final class Ruleset {

    static final List<Clause> CLAUSES = Stream.of(
                    identifiers(), texts(), dates(), levels(), shares(), periods(), organisations(), results())
            .flatMap(List::stream)
            .toList();

    private static final String MEASURED = "[@measure='1' or @measure='2' or @measure='3' or @measure='4']";

    private Ruleset() {}

    private static List<Clause> identifiers() {
        return List.of(
                report("1.1.3", "identifier-of-organisation", Unique.of("reporting-org/@ref", "iati-identifier")));
    }

    private static List<Clause> texts() {
        return List.of(
                report(
                        "4.1.1",
                        "missing-language",
                        new OneOrAll(Path.all("@xml:lang"), Path.all("//narrative"), Path.all("@xml:lang"))),
                report("4.3.1", "missing-text", "//title", AtLeastOne.of("narrative/text()")),
                report("4.4.1", "missing-text", "//description", AtLeastOne.of("narrative/text()")),
                report(
                        "2.2.1",
                        "missing-text",
                        "sector[@vocabulary='98' or @vocabulary='99']",
                        AtLeastOne.of("narrative")),
                report("6.13.1", "missing-text", "policy-marker[@vocabulary='99']", AtLeastOne.of("narrative")),
                report(
                        "6.14.1",
                        "missing-significance",
                        "policy-marker[@vocabulary='1' or @vocabulary='' or not(@vocabulary)]",
                        AtLeastOne.of("@significance")));
    }

    private static List<Clause> dates() {
        return List.of(
                report("6.11.1", "missing-start", AtLeastOne.of("activity-date[@type='1' or @type='2']")),
                new Clause("11.1.2", "date-order", null, days("1", "3"), Effect.ELEMENTS),
                new Clause("11.1.3", "date-order", null, days("2", "4"), Effect.ELEMENTS),
                report("11.1.1", "future-date", NotInFuture.of("@last-updated-datetime")),
                report("11.1.4", "future-date", NotInFuture.of("activity-date[@type='2']/@iso-date")),
                report("11.1.5", "future-date", NotInFuture.of("activity-date[@type='4']/@iso-date")),
                report("11.2.1", "future-date", NotInFuture.of("transaction/transaction-date/@iso-date")),
                report("11.2.2", "future-date", NotInFuture.of("transaction/value/@value-date")));
    }

    private static Rule days(String start, String end) {
        return DateOrder.of(
                "activity-date[@type='" + start + "']/@iso-date", "activity-date[@type='" + end + "']/@iso-date");
    }

    private static List<Clause> levels() {
        List<Path> places = Path.all("recipient-country", "recipient-region");
        List<Path> below = Path.all("transaction/recipient-country", "transaction/recipient-region");
        return List.of(
                report("6.6.2", "two-levels", new OneLevel(Path.all("sector"), Path.all("transaction/sector"))),
                report("3.6.2", "two-levels", new OneLevel(places, below)),
                report("6.2.2", "missing-sector", AtLeastOne.of("sector", "transaction/sector")),
                report(
                        "6.7.2",
                        "missing-sector",
                        new OneOrAll(Path.all("sector"), Path.all("transaction"), Path.all("sector"))),
                report("3.7.1", "missing-recipient", new OneOrAll(places, Path.all("transaction"), places)));
    }

    private static List<Clause> shares() {
        Sum sectors = Sum.percentages(List.of(), Path.all("sector/@percentage"));
        Sum places =
                Sum.percentages(Path.all("recipient-country/@percentage"), Path.all("recipient-region/@percentage"));
        Sum items = Sum.percentages(Path.all("budget-item/@percentage"), List.of());
        return List.of(
                range("12.1.1", "recipient-country/@percentage", Effect.ATTRIBUTES),
                range("12.1.1", "recipient-region/@percentage", Effect.ATTRIBUTES),
                range("12.3.1", "sector/@percentage", Effect.ATTRIBUTES),
                range("12.2.1", "country-budget-items/budget-item/@percentage", Effect.ATTRIBUTES),
                range("12.2.1", "capital-spend/@percentage", Effect.ELEMENTS),
                new Clause("2.1.2", "percentage-sum", null, sectors, Effect.ATTRIBUTES),
                new Clause("3.1.2", "percentage-sum", null, places, Effect.ATTRIBUTES),
                report("7.9.2", "percentage-sum", "country-budget-items", items),
                report("2.1.1", "missing-percentage", EachHasShare.of("sector")),
                report("3.1.1", "missing-percentage", EachHasShare.of("recipient-country")));
    }

    private static Clause range(String number, String path, Effect effect) {
        return new Clause(number, "percentage-range", null, Range.percentages(path), effect);
    }

    private static List<Clause> periods() {
        Rule order = DateOrder.of("period-start/@iso-date", "period-end/@iso-date");
        Rule length = OneYear.of("period-start/@iso-date", "period-end/@iso-date");
        return List.of(
                new Clause("8.6.3", "date-order", Path.of("budget"), order, Effect.CONTEXT),
                new Clause("8.6.3", "date-order", Path.of("planned-disbursement"), order, Effect.CONTEXT),
                new Clause("8.6.1", "date-order", Path.of("result/indicator/period"), order, Effect.CONTEXT),
                new Clause("7.5.3", "budget-period", Path.of("budget"), length, Effect.CONTEXT));
    }

    private static List<Clause> organisations() {
        Rule named = AtLeastOne.of("@ref", "narrative");
        return Stream.of(
                        "participating-org",
                        "other-identifier/owner-org",
                        "transaction/provider-org",
                        "transaction/receiver-org",
                        "planned-disbursement/provider-org",
                        "planned-disbursement/receiver-org")
                .map(context -> report("6.8.1 to 6.10.1", "nameless-organisation", context, named))
                .toList();
    }

    private static List<Clause> results() {
        Rule value = AtLeastOne.of("@value");
        String indicator = "result/indicator" + MEASURED;
        return List.of(
                report("8.8.1", "missing-value", indicator + "/baseline", value),
                report("8.9.1", "missing-value", indicator + "/period/target", value),
                report("8.10.1", "missing-value", indicator + "/period/actual", value),
                report(
                        "8.11.1",
                        "two-levels",
                        "result",
                        new OneLevel(Path.all("reference"), Path.all("indicator/reference"))));
    }
}
