package org.entente.chassis.ingest.xml;

/**
 * How large one child of a root may be. Larger ones are passed over in constant memory.
 *
 * @param depth of elements in each other
 * @param elements in all
 * @param characters of names, attributes and texts in all
 */
public record Limits(int depth, int elements, long characters) {

    /** Well above what the feed takes as one change (8 MiB), and all of it fits beside others in a small heap. */
    public static final Limits DEFAULT = new Limits(50, 100_000, 16L << 20);
}
