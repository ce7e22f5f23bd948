package org.entente.chassis.reference;

import java.util.Optional;
import org.entente.chassis.time.Edtf;

/**
 * A currency or unit of account of ISO 4217, current or withdrawn.
 *
 * @param code three letters
 * @param numeric three digits, or null where there are none
 * @param name in English
 * @param minorUnits decimal places, or null where ISO gives none, as for metals and for what is withdrawn
 * @param withdrawnOn the month, or year, in which the last country gave it up, qualified where ISO is not sure; null
 *     where one still has it
 */
public record Currency(String code, String numeric, String name, Integer minorUnits, Edtf withdrawnOn) {

    /** When the last country gave it up; empty where one still has it. */
    public Optional<Edtf> withdrawn() {
        return Optional.ofNullable(withdrawnOn);
    }
}
