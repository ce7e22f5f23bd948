package org.entente.chassis.figure;

import java.util.List;
import org.entente.chassis.figure.claim.ImpliedValue;
import org.entente.chassis.time.Edtf;

/**
 * What follows from the stored figures on a measure: all of it, in one step each.
 *
 * @param counterpart as asked, null for all
 * @param period as asked, null for all
 * @param figures how many figures it was derived from
 */
public record ImpliedValues(
        String measure, String subject, String counterpart, Edtf period, int figures, List<ImpliedValue> items) {}
