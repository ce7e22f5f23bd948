package org.entente.events.position;

/**
 * How often an actor took positions of one stance on one topic towards another in a year.
 *
 * @param year in which they were taken; null where that is not certain
 * @param topic its code
 */
public record PositionYear(Integer year, String actor, String addressee, String topic, Stance stance, long count) {}
