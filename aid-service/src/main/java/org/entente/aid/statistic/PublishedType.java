package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What an amount is, as the publication calls it. The same money is told as several of them: they are never added. */
@Schema(
        name = "StatisticTransactionType",
        extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum PublishedType {
    APPROPRIATED_AND_PLANNED("Appropriated and Planned"),
    OBLIGATIONS("Obligations"),
    DISBURSEMENTS("Disbursements"),
    PRESIDENTS_BUDGET_REQUESTS("President's Budget Requests"),
    INITIAL_ALLOCATIONS("Initial Allocations"),
    COMMITMENTS("Commitments");

    private final String published;

    PublishedType(String published) {
        this.published = published;
    }

    /** @throws IllegalArgumentException with all types, where the text names none; its case does not matter */
    @JsonCreator
    public static PublishedType of(String text) {
        return of(text, List.of(values()));
    }

    /** @throws IllegalArgumentException with the types to choose from, where the text names none of them */
    public static PublishedType of(String text, List<PublishedType> among) {
        return among.stream()
                .filter(type -> type.published.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no transaction type here: it is one of " + listed(among)));
    }

    /** The words of some types, for a message. */
    static String listed(List<PublishedType> types) {
        return types.stream().map(PublishedType::published).collect(Collectors.joining(", "));
    }

    /** As the publication writes it. */
    @JsonValue
    public String published() {
        return published;
    }
}
