package org.entente.chassis.ingest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.Fault;

/** 400, 409, 413 and 429: what an import run cannot do now. */
final class ImportFault extends Fault {

    private ImportFault(int status, String type, String title, String detail, Map<String, String> headers) {
        super(status, type, title, detail, List.of(), headers);
    }

    static ImportFault hasContent(UUID run, String phase) {
        return new ImportFault(
                409,
                "import-has-content",
                "The run takes no content any more",
                "The run " + run + " is " + phase
                        + ", and takes its content once: create another run for another file.",
                Map.of());
    }

    static ImportFault superseded(UUID run) {
        return new ImportFault(
                409,
                "import-upload-superseded",
                "The content is being sent by another request",
                "A later request has begun to send the content of run " + run + ", or it was cancelled; this one is"
                        + " given up.",
                Map.of("Connection", "close"));
    }

    static ImportFault finished(UUID run, String phase) {
        return new ImportFault(
                409,
                "import-finished",
                "The run is finished",
                "The run " + run + " is " + phase + ": there is nothing to cancel.",
                Map.of());
    }

    static ImportFault overQuota(long quota) {
        return new ImportFault(
                413,
                "import-quota-exceeded",
                "The content is too large",
                "The content of all unfinished runs may have " + quota
                        + " bytes, and with this one it would have more: send it"
                        + " when others are finished, or in smaller files.",
                Map.of("Connection", "close"));
    }

    static ImportFault brokeOff() {
        return new ImportFault(
                400,
                "import-content-cut-short",
                "The content broke off",
                "The connection was lost before the content's end: send the content again.",
                Map.of());
    }

    static ImportFault cutShort(long declared, long received) {
        return new ImportFault(
                400,
                "import-content-cut-short",
                "The content broke off",
                "The request declared " + declared + " bytes and had " + received + ": send the content again.",
                Map.of());
    }

    static ImportFault tooManyStreams(int most) {
        return new ImportFault(
                429,
                "too-many-streams",
                "Too many streams",
                "At most " + most
                        + " streams of progress are open at a time, and so many are: ask again in some seconds,"
                        + " or read the run itself.",
                Map.of("Retry-After", "5"));
    }
}
