package org.entente.aid.activity;

import jakarta.validation.constraints.Size;

/**
 * Something that IATI's file had and that has no member here, kept as it was so that nothing is lost on the way out: an
 * element as XML text, or an attribute by name and value.
 *
 * @param path where it stands: element names from the record's own element down, such as {@code value} or {@code sector[2]}; null for the element itself. A number counts elements of one name from 1, as they are written out
 * @param xml the element, with its name spaces declared; null for an attribute
 * @param name the attribute's name, with its name space in braces before it; null for an element
 * @param value the attribute's value; null for an element
 */
public record Verbatim(
        @Size(max = 500) String path,
        @Size(max = 200_000) String xml,
        @Size(max = 500) String name,
        @Size(max = 20_000) String value) {}
