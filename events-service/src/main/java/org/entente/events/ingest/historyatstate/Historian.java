package org.entente.events.ingest.historyatstate;

import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.events.ingest.NamedCountries;

/** What the files of the Office of the Historian have in common: who they name, and which documents they are. */
final class Historian {

    static final NamedCountries COUNTRIES = new NamedCountries(Historian.class);
    static final Country UNITED_STATES = Countries.resolve("USA");

    private static final String PUBLISHER = "Office of the Historian, United States Department of State";
    private static final String SITE = "https://history.state.gov/";

    private Historian() {}

    /** The document as it is cited where the run names no other. */
    static ImportSource document(ImportRequest request, String title, String path) {
        return request.source() != null ? request.source() : new ImportSource(title, PUBLISHER, null, SITE + path);
    }
}
