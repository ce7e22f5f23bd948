package org.entente.aid.activity;

import jakarta.validation.constraints.Size;

/**
 * What part of the whole a measurement is of: IATI's element {@code dimension}.
 *
 * @param name what it is cut by, such as {@code sex}
 * @param value which part, such as {@code female}
 */
public record Dimension(@Size(max = 200) String name, @Size(max = 500) String value) {}
