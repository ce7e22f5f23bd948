package org.entente.aid.reference;

/**
 * What a code list is.
 *
 * @param name as the standard writes it, such as {@code FlowType}
 * @param title in English
 * @param keeper whose codes they are
 * @param size how many codes it has, withdrawn ones too
 */
public record CodeListSummary(String name, String title, String keeper, int size) {}
