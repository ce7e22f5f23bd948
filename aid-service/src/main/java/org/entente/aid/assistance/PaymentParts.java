package org.entente.aid.assistance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.aid.activity.Payment;
import org.entente.aid.reference.ExchangeRate;
import org.entente.aid.reference.ExchangeRates;
import org.entente.chassis.figure.claim.Interval;

/** Payments as parts of a sum in one currency: each by its share, converted at the rate of its value date's month. */
final class PaymentParts {

    private final String currency;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> unshared = new ArrayList<>();
    private final TreeSet<String> unconverted = new TreeSet<>();
    private final TreeSet<String> converted = new TreeSet<>();

    PaymentParts(List<Payment> payments, String currency) {
        this.currency = currency;
        payments.forEach(this::add);
    }

    private void add(Payment payment) {
        Optional<BigDecimal> factor = factor(payment);
        if (payment.share() == null) {
            unshared.add(payment.where());
        } else if (factor.isEmpty()) {
            unconverted.add(
                    payment.currency() + " of " + payment.valueDate().toString().substring(0, "2024-01".length()));
        } else {
            BigDecimal value = plain(payment.amount()
                    .multiply(payment.share())
                    .multiply(factor.get())
                    .round(MathContext.DECIMAL64));
            parts.add(new Part(payment.where(), value, interval(payment, value)));
        }
    }

    private Optional<BigDecimal> factor(Payment payment) {
        if (payment.currency().equals(currency)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<ExchangeRate> from = ExchangeRates.at(payment.currency(), payment.valueDate());
        Optional<ExchangeRate> to = ExchangeRates.at(currency, payment.valueDate());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        converted.add(payment.currency());
        return Optional.of(to.get().rate().divide(from.get().rate(), MathContext.DECIMAL64));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }

    private static Interval interval(Payment payment, BigDecimal value) {
        return switch (payment.qualifier()) {
            case EXACT -> Interval.exactly(value);
            case AT_LEAST -> Interval.atLeast(value);
            case AT_MOST -> Interval.atMost(value);
            // Half of it or twice as much may be true of either sign, and nobody told which: the sum has no sure end.
            case ABOUT -> new Interval(null, null);
        };
    }

    List<Part> parts() {
        return parts;
    }

    /** Why the payments are not added up; null where they can be. */
    String unfit() {
        if (!unconverted.isEmpty()) {
            return "some are in another currency than the figure, without a rate to convert them: "
                    + String.join(", ", unconverted);
        }
        return unshared.isEmpty()
                ? null
                : "of some only a share is for this recipient and sector, and nothing tells how much: "
                        + unshared.stream().limit(3).collect(Collectors.joining(", "));
    }

    /** What the rule says of rates; nothing where none was needed. */
    String rates() {
        return converted.isEmpty()
                ? ""
                : ", " + String.join(", ", converted) + " converted at the average rates of the months ("
                        + ExchangeRates.SOURCE + ")";
    }
}
