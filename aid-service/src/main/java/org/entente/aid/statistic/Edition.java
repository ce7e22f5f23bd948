package org.entente.aid.statistic;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.ingest.ImportSource;

/**
 * The edition of a publication that a file is.
 *
 * @param id of the description alone: a file may be longer than what is at hand when its first rows are written
 * @param source what the run tells of it
 */
record Edition(UUID id, ImportSource source) {

    static Edition of(ImportSource source) {
        String description = Stream.of(source.publisher(), source.title(), source.published())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return new Edition(SourceIds.of(description), source);
    }

    Citation citing(String quote) {
        return new Citation(
                id, source.title(), source.publisher(), null, source.published(), source.url(), quote, null);
    }
}
