package org.entente.chassis.record;

/**
 * A record as it is read where nothing is to be made of it.
 *
 * @param revision of the record
 * @param viewVersion of the rendering
 * @param view the public JSON in UTF-8, byte for byte as it is kept
 */
record PlainRendering(long revision, int viewVersion, byte[] view) {}
