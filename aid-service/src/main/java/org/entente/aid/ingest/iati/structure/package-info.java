/** The structure that IATI 2.01, 2.02 and 2.03 give an activity: what is wrong with one, and what of it can stand. */
package org.entente.aid.ingest.iati.structure;
