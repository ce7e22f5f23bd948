package org.entente.trade.reported;

import java.time.Instant;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When the datasets that an answer was taken from were last written.
 *
 * @param oldest of the one that was written longest ago; absent without any dataset
 * @param newest of the one that was written last; absent without any dataset
 */
@Schema(name = "TradeFreshness", description = "When the datasets of an answer were last written.")
public record Freshness(Instant oldest, Instant newest) {

    public static Freshness of(Collection<Reported> values) {
        return new Freshness(
                values.stream().map(Reported::updatedAt).min(Instant::compareTo).orElse(null),
                values.stream().map(Reported::updatedAt).max(Instant::compareTo).orElse(null));
    }
}
