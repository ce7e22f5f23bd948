package org.entente.aid.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.aid.iati.TransactionType;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.CurrencyCode;

/**
 * What transactions are asked by; null members do not matter.
 *
 * @param activity the activity that they belong to
 * @param type what they did
 * @param recipient the country that they are for, by themselves, else by their activity
 * @param provider who gave
 * @param receiver who got
 * @param sector a DAC purpose or category, by themselves, else by their activity
 * @param currency of their amounts
 * @param from the first day
 * @param to the last day
 */
public record TransactionQuestion(
        UUID activity,
        TransactionType type,
        CountryCode recipient,
        ActorCode provider,
        ActorCode receiver,
        String sector,
        CurrencyCode currency,
        LocalDate from,
        LocalDate to) {}
