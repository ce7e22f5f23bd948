package org.entente.events.ingest.cow;

import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportRow;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.Membership;

/**
 * What a row says, together with all that its file says of the same member and organisation: several rows make one
 * membership, and each of them carries it.
 *
 * @param member canonical code of a state
 * @param scheme of the organisation's identifier
 * @param organisation the organisation's number
 * @param memberships of the member in it, with this file's citations
 * @param alliance what the organisation is created as where it is not there; null where it has to be
 * @param last whether it is the last row of its member
 */
record Claim(
        String member,
        String scheme,
        String organisation,
        List<Membership> memberships,
        ActorDraft alliance,
        boolean last) {

    static Claim of(ImportRow row) {
        return Json.read(row.json(), Claim.class);
    }

    ImportRow row(CowRow told, String key) {
        return new ImportRow(told.place(), told.row().line(), 1, key, Json.write(this));
    }
}
