package org.entente.aid.statistic;

import java.util.UUID;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.ImportSource;

/**
 * The edition of a publication that a file is.
 *
 * @param id the source's
 * @param source what the run tells of it
 */
record Edition(UUID id, ImportSource source) {

    static Edition of(ImportSource source) {
        return new Edition(source.sourceId(), source);
    }

    Citation citing(String quote) {
        return source.citing(quote);
    }
}
