package org.entente.chassis.http;

/**
 * The answer to a {@link PlainQuestion}.
 *
 * @param json in UTF-8
 * @param link the header {@code Link}, null without one
 */
public record PlainAnswer(byte[] json, String link) {}
