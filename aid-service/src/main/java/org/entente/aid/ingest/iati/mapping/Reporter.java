package org.entente.aid.ingest.iati.mapping;

/**
 * Who publishes, as a secondary reporter, what no organisation has published.
 *
 * @param ref its organisation identifier
 * @param name as it calls itself
 * @param type a code of IATI's list OrganisationType
 */
public record Reporter(String ref, String name, String type) {}
