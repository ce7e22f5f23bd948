package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.databind.JsonNode;
import org.entente.chassis.testkit.Imports;

/** Import runs of IATI files as an editor calls them. */
final class IatiRuns {

    private static final Imports AID = new Imports("/v1/aid/imports");

    private IatiRuns() {}

    /** The run of a file at its end. */
    static JsonNode finished(byte[] file, String commit) {
        return AID.finished("iati-activities", commit, "application/xml", file);
    }
}
