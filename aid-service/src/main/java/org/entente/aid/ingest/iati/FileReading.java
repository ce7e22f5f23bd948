package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.aid.activity.ActivityDraft;
import org.entente.aid.ingest.iati.mapping.ActivityMapping;
import org.entente.aid.ingest.iati.rules.RuleCheck;
import org.entente.aid.ingest.iati.structure.DocumentCheck;
import org.entente.aid.ingest.iati.structure.IatiVersion;
import org.entente.aid.ingest.iati.structure.Pruning;
import org.entente.aid.ingest.iati.structure.Pruning.Pruned;
import org.entente.chassis.change.FeedLimits;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;

/** One file on its way from XML to rows and rejections. */
final class FileReading {

    private static final int LONGEST_DETAIL = 2_000;
    /** With room for what a record has beyond IATI. */
    private static final int LARGEST_RECORD = FeedLimits.LARGEST_VIEW - (512 << 10);

    private static final String OUTSIDE = "an element of another name space that is in no activity is left out";

    private final ImportRequest request;
    private final ImportSink sink;
    private final Validator validator;
    private long place;
    private IatiVersion version;

    FileReading(ImportRequest request, ImportSink sink, Validator validator) {
        this.request = request;
        this.sink = sink;
        this.validator = validator;
    }

    void read(InputStream content) throws IOException {
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        XmlElement root = reader.root();
        version = DocumentHead.version(root);
        DocumentCheck document = new DocumentCheck(root, version);
        document.start().forEach(finding -> reject(0, finding, false));
        for (Part part = reader.next(); part != null; part = reader.next()) {
            List<Finding> findings = new ArrayList<>(document.child(part.element()));
            if (DocumentCheck.isActivity(part.element())) {
                place++;
                activity(part, findings);
            } else {
                if (findings.isEmpty()) {
                    findings.add(at(part.element(), "outside-activities", OUTSIDE));
                }
                findings.forEach(finding -> reject(0, finding, false));
            }
        }
        document.end().forEach(finding -> reject(0, finding, false));
    }

    private void activity(Part part, List<Finding> findings) {
        XmlElement activity = part.element();
        Identity identity = Identity.of(activity);
        if (part.tooLarge() != null) {
            refuse(activity, identity, List.of(part.tooLarge()));
            return;
        }
        Pruned pruned = Pruning.prune(activity, version);
        findings.addAll(pruned.findings());
        if (!pruned.stands() || identity == null) {
            if (pruned.stands()) {
                findings.add(nameless(activity));
            }
            refuse(activity, identity, findings);
            return;
        }
        if (!ActivityMapping.isUnchangedExport(activity)) {
            findings.addAll(RuleCheck.apply(activity, request.today()));
        }
        ObjectNode draft = ActivityMapping.read(activity, findings);
        findings.sort(Comparator.comparingLong(Finding::line).thenComparingLong(Finding::column));
        if (draft == null) {
            refuse(activity, identity, findings);
            return;
        }
        IatiRow row = new IatiRow(Identity.of(draft), draft, null);
        List<Finding> unfit = unfit(activity, row.fresh(request.source()));
        if (!unfit.isEmpty()) {
            findings.addAll(unfit);
            refuse(activity, identity, findings);
            return;
        }
        findings.forEach(finding -> reject(place, finding, false));
        handOn(activity, row);
    }

    private static Finding nameless(XmlElement activity) {
        String detail = "the activity has an empty 'iati-identifier' or 'reporting-org/@ref', by which records are told"
                + " apart; 'iati-activity' is left out";
        return at(activity, "missing-identifier", detail);
    }

    /** Why the record as a whole cannot be; none where it can. */
    private List<Finding> unfit(XmlElement activity, ObjectNode draft) {
        try {
            Body.bind(draft, ActivityDraft.class, validator);
        } catch (InvalidRequest e) {
            return e.errors().stream()
                    .map(error -> at(activity, "invalid-record", error.pointer() + ": " + error.detail()))
                    .toList();
        }
        int bytes = Json.bytes(draft).length;
        return bytes <= LARGEST_RECORD
                ? List.of()
                : List.of(at(
                        activity,
                        "too-large",
                        "the activity is a record of " + bytes + " bytes, and at most " + LARGEST_RECORD
                                + " can be published as one change"));
    }

    private static Finding at(XmlElement activity, String rule, String detail) {
        return new Finding(activity.line(), activity.column(), rule, detail, null);
    }

    /**
     * Rejects an activity as a whole. Where the run removes what the file has not, it must be known that the file has this
     * one: it goes on as a row that is rejected when it is to be written.
     */
    private void refuse(XmlElement activity, Identity identity, List<Finding> findings) {
        boolean counts = request.mode() == Mode.REPLACE && identity != null;
        Finding last = findings.get(findings.size() - 1);
        for (Finding finding : findings) {
            if (finding != last || !counts) {
                reject(place, finding, !counts);
            }
        }
        if (counts) {
            handOn(activity, new IatiRow(identity, null, rejection(place, last, true)));
        }
    }

    private void handOn(XmlElement activity, IatiRow row) {
        sink.row(new ImportRow(
                place, activity.line(), activity.column(), row.identity().key(), Json.write(row)));
    }

    private void reject(long row, Finding finding, boolean whole) {
        sink.reject(rejection(row, finding, whole));
    }

    private static Rejection rejection(long row, Finding finding, boolean whole) {
        String detail = finding.detail();
        return new Rejection(
                row,
                finding.line(),
                finding.column(),
                whole,
                finding.rule(),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail,
                finding.text());
    }
}
