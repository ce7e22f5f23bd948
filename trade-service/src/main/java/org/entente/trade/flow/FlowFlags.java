package org.entente.trade.flow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a flow's numbers come from. A flag that is null is not told.
 *
 * @param reported the reporter told the value itself
 * @param aggregate the value is the sum of finer rows
 * @param quantityEstimated the quantity is an estimate
 * @param netWeightEstimated the net weight is an estimate
 */
@Schema(name = "FlowFlags", description = "Where the numbers come from; what is absent is not told.")
public record FlowFlags(Boolean reported, Boolean aggregate, Boolean quantityEstimated, Boolean netWeightEstimated) {

    static final FlowFlags NONE = new FlowFlags(null, null, null, null);
}
