package org.entente.aid.assistance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.aid.activity.Payment;
import org.entente.aid.activity.Payments;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Scope;

/**
 * How payments are chosen for a claim and added up.
 *
 * @param what they are, such as {@code disbursements}
 */
record PaymentRule(String what, Scope scope) {

    /** The rule for people, as far as it is the same whatever is on record. */
    String words() {
        return "the sum of all " + what + " by " + scope.subject() + " for " + scope.counterpart()
                + (scope.sector() == null ? "" : " in sector " + scope.sector())
                + " in the period, each by its share";
    }

    Evidence apply(List<Payment> found, FigureClaim claim) {
        if (found.size() > Payments.MOST) {
            return Evidence.lacking(
                    words(),
                    "there are more than " + Payments.MOST + " " + what + ": ask for a shorter period",
                    List.of());
        }
        Optional<String> channel = channel(found, claim.definition());
        List<Payment> own = found.stream()
                .filter(payment -> !payment.copied())
                .filter(payment -> channel.isEmpty() || payment.through().contains(channel.get()))
                .toList();
        PaymentParts parts = new PaymentParts(own, claim.basis().unit());
        String rule = words()
                + channel.map(name -> ", through " + name + ", which the figure's words name")
                        .orElse("")
                + parts.rates()
                + copies(found);
        if (own.isEmpty()) {
            return Evidence.lacking(rule, "no such " + what + " are on record", List.of());
        }
        if (parts.unfit() != null) {
            return Evidence.lacking(
                    rule, parts.unfit(), own.stream().map(Payment::where).toList());
        }
        return new PartSum(what, rule, parts.parts()).against(claim);
    }

    /** The organisation that the figure's words name among those that the money went through. */
    private static Optional<String> channel(List<Payment> found, String definition) {
        return definition == null
                ? Optional.empty()
                : found.stream()
                        .flatMap(payment -> payment.through().stream())
                        .distinct()
                        .sorted()
                        .filter(name -> Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                                .matcher(definition)
                                .find())
                        .findFirst();
    }

    private static String copies(List<Payment> found) {
        long copies = found.stream().filter(Payment::copied).count();
        return copies == 0 ? "" : ", without " + copies + " in copies by secondary publishers";
    }
}
