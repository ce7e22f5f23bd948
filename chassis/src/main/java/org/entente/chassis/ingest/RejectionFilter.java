package org.entente.chassis.ingest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.Codes;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;

/** What a run's rejections are asked by. */
public class RejectionFilter extends ListParams {

    @QueryParam("rule")
    @Parameter(description = "The rule that is broken, as a rejection names it.")
    public String rule;

    ListQuery query(UUID run) {
        if (rule != null && !rule.matches(Codes.SLUG)) {
            throw InvalidRequest.parameter(
                    "rule", "'" + rule + "' is no rule: write it as a rejection does, such as unknown-code.");
        }
        return new ListQuery("import_rejection j", "j.view", "j.number", "bigint")
                .where("j.run_id = ?", run)
                .whereGiven("j.rule = ?", rule);
    }
}
