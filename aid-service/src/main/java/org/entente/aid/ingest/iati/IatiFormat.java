package org.entente.aid.ingest.iati;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.aid.activity.Activities;
import org.entente.aid.activity.Activities.Known;
import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.record.Written;

/**
 * IATI activities. Mode {@code replace} removes, of each publisher that the file has an activity of, those activities that
 * the file has not; with the parameter {@code publisher} of that one alone. An activity that the file has and that is
 * rejected keeps its record.
 */
@ApplicationScoped
class IatiFormat implements RecordFormat {

    private static final String PUBLISHER = "publisher";

    private final Activities activities;
    private final MissingActivities missing;
    private final Validator validator;

    IatiFormat(Activities activities, MissingActivities missing, Validator validator) {
        this.activities = activities;
        this.missing = missing;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "iati-activities";
    }

    @Override
    public String description() {
        return "Activities in IATI 2.01, 2.02 or 2.03 (XML), of any publisher; mode replace removes what the publishers of the"
                + " file, or the one that the parameter publisher names, have no more.";
    }

    @Override
    public void check(ImportRequest request) {
        Check check = new Check();
        request.parameters().forEach((name, value) -> {
            check.that(
                    name.equals(PUBLISHER),
                    "/parameters/" + name,
                    "unknown parameter; known here: " + PUBLISHER + ", in mode replace");
            check.that(
                    !name.equals(PUBLISHER) || request.mode() == Mode.REPLACE,
                    "/parameters/" + name,
                    "the publisher says whose activities are removed, so that it goes with mode replace alone");
        });
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        new FileReading(request, sink, validator).read(content);
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return rows.stream().map(row -> apply(IatiRow.of(row.json()), context)).toList();
    }

    private RowOutcome apply(IatiRow row, ImportContext context) {
        if (row.rejection() != null) {
            return RowOutcome.rejected(row.rejection());
        }
        Identity identity = row.identity();
        Optional<Known> known = identity.id() == null
                ? activities.find(identity.identifier(), identity.publisher())
                : activities.find(UUID.fromString(identity.id()));
        Written written = activities.take(
                known.map(Known::id).orElse(identity.id()),
                known.map(Known::draft)
                        .map(row::over)
                        .orElseGet(() -> row.fresh(context.request().source())),
                context.who());
        return RowOutcome.of(written);
    }

    @Override
    public long removeMissing(ImportContext context) {
        return missing.remove(context, context.request().parameters().get(PUBLISHER));
    }
}
