/** The rules of IATI's standard ruleset that a record can break, beside the structure: sums, orders of dates, levels. */
package org.entente.aid.ingest.iati.rules;
