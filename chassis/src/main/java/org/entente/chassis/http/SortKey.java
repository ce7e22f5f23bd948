package org.entente.chassis.http;

/**
 * A key that a list may be sorted by; only keys with an index are offered, and none may be null.
 *
 * @param name as clients write it
 * @param expression in SQL, such as {@code e.when_start}
 * @param sqlType the type that a page token's text is cast to, such as {@code date}
 */
public record SortKey(String name, String expression, String sqlType) {}
