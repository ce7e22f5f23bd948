package org.entente.chassis.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.time.Edtf;

/**
 * The document that an imported file is.
 *
 * @param title of the document or data set
 * @param publisher who published it
 * @param published its date (EDTF), null where it has none
 * @param url where it can be had, null without an address
 */
public record ImportSource(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 200) String publisher,
        Edtf published,
        @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "an address begins with http:// or https://") String url) {

    /**
     * A citation of the document.
     *
     * @param quote the words that say it
     */
    public Citation citing(String quote) {
        return new Citation(id(), title, publisher, null, published, url, quote, null);
    }

    /** Of the description alone: the document may be longer than what is at hand when its first rows are written. */
    private UUID id() {
        return SourceIds.of(Stream.of(publisher, title, published)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
    }
}
