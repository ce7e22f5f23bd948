package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a write of flows did.
 *
 * @param revision the dataset's revision that it made
 * @param added rows that were not there
 * @param revised rows that were there with other numbers
 * @param removed rows that are no longer there
 */
@Schema(name = "FlowDelta", description = "What a write of flows did.")
public record Delta(long revision, long added, long revised, long removed) {

    /** Whether nothing was changed. */
    @JsonIgnore
    public boolean isEmpty() {
        return added + revised + removed == 0;
    }
}
