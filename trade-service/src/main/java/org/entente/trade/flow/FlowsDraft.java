package org.entente.trade.flow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;

/** Flows of one dataset, written together. */
@Schema(name = "FlowsDraft", description = "Flows of one dataset, written together.")
public record FlowsDraft(@NotNull @Valid List<@NotNull FlowDraft> flows) implements Checked {

    @Override
    public void check(Check check) {
        Map<FlowDraft.Key, Integer> first = new HashMap<>();
        for (int i = 0; i < flows.size(); i++) {
            Integer before = first.putIfAbsent(flows.get(i).key(), i);
            check.that(
                    before == null,
                    "/flows/" + i,
                    "it has the same direction, commodity, partners, customs procedure and mode of transport as"
                            + " /flows/" + before + ": send each flow once");
        }
    }

    /** Rejects flows of a reporter with itself, but for goods that come home: they are from the reporter. */
    public void refusePartner(String reporter, Check check) {
        for (int i = 0; i < flows.size(); i++) {
            check.that(
                    !flows.get(i).partner().value().equals(reporter)
                            || flows.get(i).direction() == Direction.RE_IMPORT,
                    "/flows/" + i + "/partner",
                    reporter + " is the dataset's reporter, and a partner of its own in re-imports alone");
        }
    }
}
