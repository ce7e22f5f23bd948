package org.entente.aid.ingest.iati.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.chassis.ingest.xml.XmlElement;

/** A ruleset in the standard's own JSON, as the rules that it is in our terms. */
final class PublishedRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Clause> clauses = new ArrayList<>();

    private PublishedRules() {}

    static PublishedRules read(java.nio.file.Path file) throws IOException {
        PublishedRules rules = new PublishedRules();
        JSON.readTree(file.toFile()).properties().forEach(context -> context.getValue()
                .properties()
                .forEach(kind ->
                        kind.getValue().get("cases").forEach(one -> rules.add(context.getKey(), kind.getKey(), one))));
        return rules;
    }

    List<Breach> breaches(XmlElement document, LocalDate today) {
        return clauses.stream()
                .flatMap(clause -> clause.context().from(document).stream()
                        .flatMap(context -> clause.rule().breaches(context.element(), today).stream()))
                .toList();
    }

    private void add(String context, String kind, JsonNode one) {
        switch (kind) {
            case "atleast_one" -> rule(context, new AtLeastOne(paths(one)));
            case "date_now" -> rule(context, NotInFuture.of(text(one, "date")));
            case "date_order" -> rule(context, DateOrder.of(text(one, "less"), text(one, "more")));
            case "time_limit" -> rule(context, OneYear.of(text(one, "start"), text(one, "end")));
            case "range" -> rule(context, new Range(paths(one).get(0), number(one, "min"), number(one, "max")));
            case "sum", "strict_sum" -> rule(context, new Sum(paths(one), List.of(), number(one, "sum")));
            case "unique" -> rule(context, new Unique(paths(one)));
            case "only_one_of" -> rule(context, new OneLevel(all(one.get("excluded")), paths(one)));
            case "one_or_all" -> rule(context, oneOrAll(text(one, "one"), text(one, "all")));
            case "no_more_than_one" ->
                rule("//result", new OneLevel(Path.all("reference"), Path.all("indicator/reference")));
            case "loop" ->
                rule(
                        context,
                        new Sum(List.of(), Path.all("sector[@vocabulary != '1']/@percentage"), new BigDecimal(100)));
            case "if_then" ->
                rule(context + "/sector[@vocabulary='98' or @vocabulary='99']", AtLeastOne.of("narrative"));
            default -> throw new IllegalStateException("no rule of the kind " + kind);
        }
    }

    private void rule(String context, Rule rule) {
        clauses.add(Clause.report("", "", context, rule));
    }

    private static OneOrAll oneOrAll(String one, String all) {
        return switch (all) {
            case "lang" -> new OneOrAll(Path.all(one), Path.all("//narrative"), Path.all("@xml:lang"));
            case "currency" ->
                new OneOrAll(Path.all(one), Path.all("//value", "//forecast", "//loan-status"), Path.all("@currency"));
            case "sector" -> new OneOrAll(Path.all(one), Path.all("transaction"), Path.all("sector"));
            default -> throw new IllegalStateException("nothing known of all " + all);
        };
    }

    private static List<Path> paths(JsonNode one) {
        return all(one.get("paths"));
    }

    private static List<Path> all(JsonNode paths) {
        return StreamSupport.stream(paths.spliterator(), false)
                .map(JsonNode::asText)
                .map(Path::of)
                .toList();
    }

    private static String text(JsonNode one, String member) {
        return one.get(member).asText();
    }

    private static BigDecimal number(JsonNode one, String member) {
        return one.get(member).decimalValue();
    }
}
