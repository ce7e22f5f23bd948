package org.entente.events.ingest.cow;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.ActorKind;
import org.entente.events.actor.Identifier;

/**
 * Formal alliances by member. An alliance becomes an actor that states belong to, and no event: its members come and go on
 * days of their own, and each undertakes something of its own, which the participants of an event do not; and it is asked
 * for as memberships are, by who was in it on a day.
 */
@ApplicationScoped
class Alliances implements RecordFormat {

    /** Of the identifiers that alliances have by their number of the project. */
    static final String SCHEME = "cowalliance";

    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 200;

    private final Claims claims;

    Alliances(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "cow-alliances";
    }

    @Override
    public String description() {
        return "Formal alliances by member (Correlates of War, version 4.1) as CSV: their days, and what each member"
                + " undertook.";
    }

    @Override
    public void check(ImportRequest request) {
        CowRequests.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CowTable table = new CowTable(content, sink, AllianceRow.COLUMNS);
        ClaimsOfFile<AllianceRow> found = new ClaimsOfFile<>();
        Map<String, Map<String, AllianceRow>> members = new LinkedHashMap<>();
        for (CowRow row = table.next(); row != null; row = table.next()) {
            try {
                AllianceRow told = AllianceRow.of(row, sink);
                found.add(told);
                members.computeIfAbsent(told.organisation(), number -> new LinkedHashMap<>())
                        .putIfAbsent(told.member(), told);
            } catch (CowRow.Unfit e) {
                sink.reject(e.rejection());
            }
        }
        found.handOn(
                sink,
                (rows, last) -> new Claim(
                        rows.get(0).member(),
                        SCHEME,
                        rows.get(0).organisation(),
                        rows.stream()
                                .map(row -> row.membership(request.source()))
                                .toList(),
                        draft(
                                List.copyOf(
                                        members.get(rows.get(0).organisation()).values()),
                                request),
                        last));
    }

    private static ActorDraft draft(List<AllianceRow> members, ImportRequest request) {
        AllianceRow first = members.get(0);
        StringBuilder name = new StringBuilder(first.type()).append(" of ").append(first.stateName());
        for (int i = 1; i < Math.min(NAMED, members.size()); i++) {
            name.append(", ").append(members.get(i).stateName());
        }
        if (members.size() > NAMED) {
            name.append(" and ").append(members.size() - NAMED).append(" more");
        }
        name.append(", ").append(first.validity().earliestStart().getYear());
        return new ActorDraft(
                "COW-ALLIANCE-" + first.organisation(),
                ActorKind.ALLIANCE,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                null,
                List.of(new Identifier(SCHEME, first.organisation())),
                List.of(first.validity()),
                null,
                null,
                null,
                null,
                List.of(request.source().citing(first.told().row().quote())));
    }

    @Override
    public boolean mayEnd(ImportRow row) {
        return Claim.of(row).last();
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return claims.apply(rows, context);
    }
}
