/** IATI: its XML comes in as activities, and activities go out as its XML. */
package org.entente.aid.ingest.iati;
