package org.entente.trade.reported;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/**
 * Why two reports of the same trade differ; the reasons are those that the United Nations' International Merchandise
 * Trade Statistics: Compilers Manual (2012) names for asymmetries.
 */
@Schema(
        name = "TradeAsymmetryReason",
        description = "Why two reports of the same trade may differ; `rules` tells what each word means.",
        extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum AsymmetryReason {
    FREIGHT_AND_INSURANCE("freightAndInsurance", "imports contain freight and insurance (cif), exports do not (fob)"),
    VALUATION_NOT_TOLD("valuationNotTold", "a side does not say whether its value contains freight and insurance"),
    THIRD_COUNTRIES(
            "thirdCountries",
            "freight does not explain the ratio; where goods pass through a third country, importers name the country"
                    + " of origin and exporters the last destination that they know"),
    CLASSIFICATIONS_DIFFER("classificationsDiffer", "the two were compiled in different classifications"),
    SOURCES_DIFFER("sourcesDiffer", "the two come from different sources"),
    ESTIMATED("estimated", "a value was not told by its reporter"),
    TIME_LAG("timeLag", "goods that leave at the end of a month arrive in the next one");

    private final String word;
    private final String meaning;

    AsymmetryReason(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** What each word means. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (AsymmetryReason reason : values()) {
            meanings.put(reason.word, reason.meaning);
        }
        return meanings;
    }
}
