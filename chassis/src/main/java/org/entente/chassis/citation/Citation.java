package org.entente.chassis.citation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.entente.chassis.time.Edtf;

/**
 * One place in one document that says what the record says.
 *
 * @param sourceId the document's id, the same in all services: see {@link SourceIds}
 * @param title of the document
 * @param publisher who published it
 * @param author who wrote it, null if the publisher speaks for itself
 * @param published the document's date (EDTF), as precise as it is known; null where the document has none
 * @param url where it can be read, null without an address
 * @param quote the fewest words that prove the fact, verbatim
 * @param attributedTo who is quoted, if not the author: a person or an institution as the document names it
 */
public record Citation(
        @NotNull UUID sourceId,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 200) String publisher,
        @Size(max = 200) String author,
        Edtf published,
        @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "an address begins with http:// or https://") String url,
        @NotBlank @Size(max = 1000) String quote,
        @Size(max = 200) String attributedTo) {}
