package org.entente.trade.dataset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.time.Edtf;
import org.entente.trade.area.AreaCode;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/**
 * A dataset as a client writes it; its flows are written apart. No two have the same reporter, period, frequency,
 * classification and source name.
 *
 * @param reporter whose statistics they are
 * @param period a year or a month, as {@code frequency} says
 * @param currency of its values, in the prices of the period; United States dollars where it is not told
 */
@Schema(name = "DatasetDraft", description = "A dataset as a client writes it.")
public record DatasetDraft(
        @NotNull AreaCode reporter,
        @NotNull Period period,
        @NotNull Frequency frequency,
        @NotNull Classification classification,
        @NotNull @Valid Source source,
        CurrencyCode currency)
        implements Checked {

    /**
     * Where the flows come from.
     *
     * @param name what it is called, the same in all its datasets
     * @param url where it can be read
     * @param publishedOn when it was published (EDTF)
     */
    @Schema(name = "DatasetSource")
    public record Source(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "an address begins with http:// or https://") String url,
            Edtf publishedOn) {}

    private static final CurrencyCode USD = new CurrencyCode("USD");

    public DatasetDraft {
        currency = currency == null ? USD : currency;
    }

    /** What no two datasets have alike. */
    Key key() {
        return new Key(reporter, period, frequency, classification, source.name());
    }

    record Key(AreaCode reporter, Period period, Frequency frequency, Classification classification, String source) {}

    @Override
    public void check(Check check) {
        check.that(
                reporter.area().canReport(),
                "/reporter",
                reporter.area().name() + " reports no trade: a reporter is a country or a customs union");
        check.that(
                period.frequency() == frequency,
                "/period",
                "'" + period + "' does not fit the frequency " + frequency.word()
                        + ": A has years such as 2021, M months such as 2021-03");
    }
}
