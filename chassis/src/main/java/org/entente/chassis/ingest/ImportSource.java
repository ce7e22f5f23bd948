package org.entente.chassis.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
        @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "an address begins with http:// or https://") String url) {}
