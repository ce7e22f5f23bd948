package org.entente.chassis.history;

import org.entente.chassis.change.Cursor;

/**
 * A record as it was.
 *
 * @param view its public JSON, byte for byte as it was served then
 * @param place the place in the feed up to which it was so
 */
public record Revision(long revision, int viewVersion, String view, Cursor place) {}
