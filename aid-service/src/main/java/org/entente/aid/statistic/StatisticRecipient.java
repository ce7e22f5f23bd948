package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.Check;
import org.entente.chassis.reference.CountryCode;

/**
 * Who a publication says got it.
 *
 * @param code the country; null for what is no country, and for a territory that ISO 3166-1 has no code for
 * @param name as the publication calls it
 * @param kind what it is
 * @param publishedCode the publication's own code, null where it has none
 * @param incomeGroup the group of countries that the publication parts a recipient by which is no country, such as UMIC;
 *     null for all others
 */
public record StatisticRecipient(
        CountryCode code,
        @NotBlank @Size(max = 200) String name,
        @NotNull RecipientKind kind,
        @Size(min = 1, max = 20) String publishedCode,
        @Size(min = 1, max = 20) String incomeGroup) {

    /**
     * What tells it from the publication's other recipients. Names of countries change over the years; a code that means
     * no country has meant two regions.
     */
    @JsonIgnore
    public String key() {
        return kind == RecipientKind.COUNTRY && publishedCode != null
                ? publishedCode
                : Stream.of(publishedCode, name, incomeGroup)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("/"));
    }

    void check(Check check) {
        check.that(
                code == null || kind == RecipientKind.COUNTRY,
                "/recipient/code",
                "only a recipient of the kind country has a country's code");
        check.that(
                incomeGroup == null || kind != RecipientKind.COUNTRY,
                "/recipient/incomeGroup",
                "a country's income group is no part of who got it");
    }
}
