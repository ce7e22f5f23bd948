/** Event files of GDELT (Global Database of Events, Language and Tone), 1.0 and 2.0. */
package org.entente.events.ingest.gdelt;
