package org.entente.aid.statistic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;

/**
 * What one publication says that one recipient got, as a client writes it. No two have the same publication and recipient.
 *
 * @param publication whose statistics they are
 * @param recipient who got it
 * @param values the amounts, in the platform's order whatever the client's was
 * @param citations the editions of the publication that the values stand in
 */
@Schema(description = "What one publication says that one recipient got, as a client writes it.")
public record StatisticDraft(
        @NotNull Publication publication,
        @NotNull @Valid StatisticRecipient recipient,
        @NotEmpty @Size(max = 20_000) List<@NotNull @Valid StatisticValue> values,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations)
        implements Checked {

    @Override
    public void check(Check check) {
        recipient.check(check);
        Set<UUID> cited = citations.stream().map(Citation::sourceId).collect(Collectors.toSet());
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            StatisticValue value = values.get(i);
            String pointer = "/values/" + i;
            ValueRules.check(publication, value, check, pointer);
            check.that(
                    seen.add(value.key()),
                    pointer,
                    "an earlier value has the same donor, period, type, sector and prices");
            check.that(
                    cited.contains(value.sourceId()),
                    pointer + "/sourceId",
                    "none of the citations has this source id");
        }
    }

    StatisticDraft sorted() {
        return new StatisticDraft(
                publication,
                recipient,
                values.stream().sorted(StatisticValue.ORDER).toList(),
                citations);
    }
}
