package org.entente.trade.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.trade.param.Period;

/**
 * One value of one dataset.
 *
 * @param direction as {@link org.entente.trade.flow.Direction#word()} writes it
 * @param value in the currency, in prices of the period
 * @param reported whether the reporter told the value itself, null where that is not told
 * @param updatedAt when the dataset was last written
 */
public record Reported(
        Period period,
        String reporter,
        String direction,
        String commodity,
        String partner,
        BigDecimal value,
        String valuation,
        UUID dataset,
        long revision,
        String classification,
        String source,
        String currency,
        Boolean reported,
        Instant updatedAt) {

    /** The flow as an explanation names it. */
    public SourceFlow flow(String role) {
        return new SourceFlow(
                role,
                dataset.toString(),
                revision,
                reporter,
                period,
                classification,
                source,
                currency,
                direction,
                commodity,
                partner,
                value,
                valuation);
    }

    /** This flow as {@code value}, and another one beside it. */
    public Stream<SourceFlow> flowWith(String role, Optional<Reported> other) {
        return Stream.concat(Stream.of(flow("value")), other.stream().map(found -> found.flow(role)));
    }
}
