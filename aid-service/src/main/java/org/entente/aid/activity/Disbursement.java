package org.entente.aid.activity;

import java.math.BigDecimal;
import java.util.UUID;
import org.entente.chassis.figure.claim.Qualifier;

/**
 * Money that a provider paid out, as far as it concerns a recipient and a sector.
 *
 * @param activity the activity's id
 * @param place the transaction's place in its activity
 * @param amount in the currency
 * @param currency ISO 4217
 * @param qualifier how the amount is meant
 * @param wholly whether all of it is for the recipient and the sector; else an unknown or given share of it is
 */
public record Disbursement(
        UUID activity, int place, BigDecimal amount, String currency, Qualifier qualifier, boolean wholly) {}
