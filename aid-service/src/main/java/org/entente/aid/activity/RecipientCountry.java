package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.entente.chassis.reference.CountryCode;

/**
 * A country that an activity is for.
 *
 * @param code alpha-3; every code that the platform reads comes in
 * @param percentage its share of the activity, null where it is not told
 * @param narratives its name in each language, where the source gives one
 */
public record RecipientCountry(
        @NotNull CountryCode code,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal percentage,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {

    public RecipientCountry {
        narratives = Absent.orNull(narratives);
    }
}
