/** What the formats of machine-coded events share: the codes of CAMEO, which rows are one event, and how it is written. */
package org.entente.events.ingest.coded;
