package org.entente.chassis.ingest.xml;

/**
 * A child element of a document's root.
 *
 * @param element with all that is in it; where it was too large, with no more than what its first two children are
 * @param tooLarge why it was passed over; null where it was read
 */
public record Part(XmlElement element, Finding tooLarge) {}
