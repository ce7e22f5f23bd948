package org.entente.chassis.figure.claim;

import java.util.Objects;

/**
 * What values must share before they may be compared.
 *
 * @param unit a currency (ISO 4217), {@link #PERCENT} or what is counted
 * @param priceBasis null where it is not told
 * @param baseYear of constant prices, else null
 * @param flowType of aid
 */
public record Basis(String unit, PriceBasis priceBasis, Integer baseYear, FlowType flowType) {

    public static final String PERCENT = "percent";

    public Basis {
        flowType = flowType == null ? FlowType.UNSPECIFIED : flowType;
    }

    /** The same prices and flow in percent. */
    Basis inPercent() {
        return new Basis(PERCENT, priceBasis, baseYear, flowType);
    }

    /** Whether both are alike but for the unit. */
    boolean agrees(Basis that) {
        return samePrices(that) && flowType == that.flowType;
    }

    boolean samePrices(Basis that) {
        return priceBasis == that.priceBasis && Objects.equals(baseYear, that.baseYear);
    }
}
