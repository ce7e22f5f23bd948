/**
 * How an activity's XML becomes a record and a record XML again: one table of members and elements for both directions, in
 * which nothing is lost. What has no member is kept verbatim, and what the standard cannot carry goes along in an extension.
 */
package org.entente.aid.ingest.iati.mapping;
