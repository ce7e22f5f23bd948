package org.entente.events.ingest.cow;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;

/** Who was a member of which organisation, in periods of years; see {@link ObservedYears} for how they are read. */
@ApplicationScoped
class IgoMemberships implements RecordFormat {

    private static final String OBSERVED_UNTIL = "observedUntil";

    private final Claims claims;

    IgoMemberships(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "cow-igo-memberships";
    }

    @Override
    public String description() {
        return "Memberships of states in intergovernmental organisations (Correlates of War) as CSV with igoID, StateID,"
                + " JoinYear and LeaveYear; the organisations are imported before; observedUntil is the last year that the"
                + " edition looked at.";
    }

    @Override
    public void check(ImportRequest request) {
        CowRequests.check(request, OBSERVED_UNTIL);
        Check check = new Check();
        String year = request.parameters().get(OBSERVED_UNTIL);
        check.that(
                year != null && year.matches("(19|20)[0-9]{2}"),
                "/parameters/" + OBSERVED_UNTIL,
                "the file does not tell which memberships go on: give the last year that the edition looked at, such as"
                        + " 2005");
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        int until = Integer.parseInt(request.parameters().get(OBSERVED_UNTIL));
        CowTable table = new CowTable(content, sink, ObservedRow.COLUMNS);
        ClaimsOfFile<ObservedRow> found = new ClaimsOfFile<>();
        for (CowRow row = table.next(); row != null; row = table.next()) {
            try {
                found.add(ObservedRow.of(row, until));
            } catch (CowRow.Unfit e) {
                sink.reject(e.rejection());
            }
        }
        ObservedYears years = new ObservedYears(until, request.source());
        found.handOn(
                sink,
                (rows, last) -> new Claim(
                        rows.get(0).member(),
                        Igos.SCHEME,
                        rows.get(0).organisation(),
                        years.memberships(rows),
                        null,
                        last));
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
