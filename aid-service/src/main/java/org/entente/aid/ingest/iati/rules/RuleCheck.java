package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/** Compares an activity of valid structure with the ruleset, and leaves out of it what its rules make meaningless. */
public final class RuleCheck {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Value> attributes = new HashSet<>();
    private final Set<XmlElement> elements = new HashSet<>();

    private RuleCheck() {}

    /**
     * What breaks a rule, rule by rule; each finding says what was left out because of it.
     *
     * @param activity changed where something is left out
     * @param today the day that nothing which has happened is later than
     */
    public static List<Finding> apply(XmlElement activity, LocalDate today) {
        RuleCheck check = new RuleCheck();
        for (Clause clause : Ruleset.CLAUSES) {
            List<Value> contexts = clause.context() == null
                    ? List.of(new Value(activity, null))
                    : clause.context().from(activity);
            for (Value context : contexts) {
                clause.rule()
                        .breaches(context.element(), today)
                        .forEach(breach -> check.take(clause, context.element(), breach));
            }
        }
        check.attributes.forEach(value -> value.element().attributes().remove(value.attribute()));
        if (!check.elements.isEmpty()) {
            leaveOut(activity, check.elements);
        }
        return check.findings;
    }

    private void take(Clause clause, XmlElement context, Breach breach) {
        String consequence =
                switch (breach.values().isEmpty() && clause.effect() != Effect.CONTEXT
                        ? Effect.NONE
                        : clause.effect()) {
                    case NONE -> "it is read all the same";
                    case ATTRIBUTES -> {
                        attributes.addAll(breach.values());
                        yield "the percentages are left out";
                    }
                    case ELEMENTS -> {
                        breach.values().forEach(value -> elements.add(value.element()));
                        yield "'" + breach.at().localName() + "' is left out";
                    }
                    case CONTEXT -> {
                        elements.add(context);
                        yield "'" + context.localName() + "' is left out";
                    }
                };
        XmlElement at = breach.at();
        String detail = breach.detail() + " (rule " + clause.number() + " of IATI's ruleset); " + consequence;
        findings.add(new Finding(at.line(), at.column(), clause.name(), detail, breach.text()));
    }

    private static void leaveOut(XmlElement parent, Set<XmlElement> elements) {
        parent.children().removeIf(elements::contains);
        parent.children().forEach(child -> leaveOut(child, elements));
    }
}
