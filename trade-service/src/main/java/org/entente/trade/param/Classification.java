package org.entente.trade.param;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** The list that commodity codes are taken from, as UN Comtrade abbreviates it. */
@Schema(
        name = "TradeClassification",
        description = "The list that commodity codes are taken from.",
        extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum Classification {
    /** The Harmonized System as reported, whichever revision that was. */
    HS,
    H0,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    S1,
    S2,
    S3,
    S4,
    /** The Standard International Trade Classification as reported. */
    SS,
    B4,
    B5,
    EB,
    /** No list at all: goods are told together, and {@code TOTAL} is the only commodity. */
    NONE;

    /** Whether its codes are of the Harmonized System, of one revision or of any. */
    public boolean isHarmonizedSystem() {
        return name().startsWith("H");
    }

    /** Whether it is one revision of the Harmonized System. */
    public boolean isRevisionOfTheHarmonizedSystem() {
        return isHarmonizedSystem() && this != HS;
    }

    /** How many characters the codes of its broadest level below the total have: chapters in HS, else sections. */
    public int chapterLength() {
        return isHarmonizedSystem() ? 2 : 1;
    }
}
