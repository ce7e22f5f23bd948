package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** Whose statistics they are. Values of two publications are counted by different rules and never added. */
@Schema(name = "StatisticPublication", extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum Publication {
    /** ForeignAssistance.gov: United States assistance by the fiscal years of the United States. */
    US_FOREIGN_ASSISTANCE(
            "us-foreign-assistance",
            List.of(
                    PublishedType.APPROPRIATED_AND_PLANNED,
                    PublishedType.OBLIGATIONS,
                    PublishedType.DISBURSEMENTS,
                    PublishedType.PRESIDENTS_BUDGET_REQUESTS,
                    PublishedType.INITIAL_ALLOCATIONS)),
    /** The OECD's Creditor Reporting System: official and private donors by calendar years. */
    OECD_CRS("oecd-crs", List.of(PublishedType.COMMITMENTS, PublishedType.DISBURSEMENTS));

    private final String word;
    private final List<PublishedType> types;

    Publication(String word, List<PublishedType> types) {
        this.word = word;
        this.types = types;
    }

    /** @throws IllegalArgumentException with all publications, where the text names none */
    @JsonCreator
    public static Publication of(String text) {
        return Arrays.stream(values())
                .filter(publication -> publication.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no publication here: it is one of "
                        + Arrays.stream(values()).map(Publication::word).collect(Collectors.joining(", "))));
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** What its amounts can be. */
    public List<PublishedType> types() {
        return types;
    }

    /** Whether its years are the fiscal years of the United States, and not calendar years. */
    public boolean fiscal() {
        return this == US_FOREIGN_ASSISTANCE;
    }
}
