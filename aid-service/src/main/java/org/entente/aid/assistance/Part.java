package org.entente.aid.assistance;

import java.math.BigDecimal;
import org.entente.chassis.figure.claim.Interval;

/**
 * An amount on record that is part of a sum.
 *
 * @param where it is on record
 * @param value as it is stated there, in the unit of the sum
 * @param interval the values that its words allow
 */
record Part(String where, BigDecimal value, Interval interval) {}
