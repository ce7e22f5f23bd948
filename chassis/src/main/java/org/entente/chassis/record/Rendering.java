package org.entente.chassis.record;

/**
 * A record as it is read.
 *
 * @param revision of the record
 * @param viewVersion of the rendering
 * @param view the public JSON, byte for byte as it is kept
 */
public record Rendering(long revision, int viewVersion, String view) {}
