package org.entente.events.event;

/** The machine-coded events of one type that began in one year, with the scores that their source gave them. */
public record CodedYear(int year, EventType type, Scores scores) {}
