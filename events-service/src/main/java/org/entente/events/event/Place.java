package org.entente.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.entente.chassis.reference.CountryCode;

/**
 * Where an event took place.
 *
 * @param name such as {@code Peace Palace, Phnom Penh}
 * @param country null where it is not told, or lies in none
 */
public record Place(@NotBlank @Size(max = 200) String name, CountryCode country) {}
