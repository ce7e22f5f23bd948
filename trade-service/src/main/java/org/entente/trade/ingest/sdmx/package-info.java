/** Flows in SDMX-CSV 2.0 of the platform's own structure, as it gives them out. */
package org.entente.trade.ingest.sdmx;
