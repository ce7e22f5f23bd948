package org.entente.aid.activity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.entente.chassis.reference.CurrencyCode;

/**
 * How an activity is published: the attributes of IATI's element {@code iati-activity}.
 *
 * @param language of all narratives that do not name their own ({@code xml:lang})
 * @param defaultCurrency of amounts without one ({@code default-currency})
 * @param hierarchy where it stands among related activities, 1 for the top
 * @param humanitarian whether it is humanitarian as a whole
 * @param lastUpdated when the publisher changed it last ({@code last-updated-datetime}), an xsd:dateTime as published
 * @param linkedDataUri where it is described as linked data
 * @param budgetNotProvided the code of the list BudgetNotProvided: why it has no budget
 */
public record Reporting(
        @Size(max = 50) @Pattern(
                        regexp = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
                        message = "a language is written as in RFC 5646, such as fr or pt-BR")
                String language,
        CurrencyCode defaultCurrency,
        Integer hierarchy,
        Boolean humanitarian,
        @Size(max = 50) String lastUpdated,
        @Size(max = 2000) String linkedDataUri,
        @Size(max = 50) String budgetNotProvided) {}
