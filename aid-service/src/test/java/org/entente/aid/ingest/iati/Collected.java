package org.entente.aid.ingest.iati;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.Commit;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.testkit.Streams;

/** What a file gives, without a run. */
final class Collected implements ImportSink {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 10);

    private final Mode mode;
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    Collected(Mode mode) {
        this.mode = mode;
    }

    static Collected of(String file) throws IOException {
        return of(Streams.of(file), Mode.MERGE);
    }

    static Collected of(InputStream file, Mode mode) throws IOException {
        Collected collected = new Collected(mode);
        collected.read(file);
        return collected;
    }

    void read(InputStream file) throws IOException {
        ImportRequest request = new ImportRequest("iati-activities", mode, Commit.PARTIAL, null, Map.of(), TODAY);
        new FileReading(request, this, VALIDATOR).read(file);
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public void row(ImportRow row) {
        rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }
}
