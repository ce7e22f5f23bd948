package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A place's coordinates: IATI's element {@code point}.
 *
 * @param srsName the reference system; IATI knows {@code http://www.opengis.net/def/crs/EPSG/0/4326} alone
 * @param pos latitude and longitude in degrees, with a space between them
 */
public record LocationPoint(@NotBlank @Size(max = 200) String srsName, @NotBlank @Size(max = 100) String pos) {}
