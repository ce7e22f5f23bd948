package org.entente.chassis.ingest.xml;

/**
 * Something in a file that breaks a rule, so that it does not become a part of a record.
 *
 * @param line where it stands, from 1
 * @param column where it stands in its line, from 1
 * @param rule the rule's short name in kebab case, such as {@code missing-element}
 * @param detail what is wrong, and what would be right
 * @param text the offending text as it stands in the file; null where something is missing
 */
public record Finding(long line, long column, String rule, String detail, String text) {}
