package org.entente.events.ingest.coded;

import org.entente.chassis.reference.Country;

/**
 * An actor as a program recognised it.
 *
 * @param code what the source tells it from others by
 * @param name as the source writes it
 * @param country that it is of
 */
public record CodedActor(String code, String name, Country country) {}
