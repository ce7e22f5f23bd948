/** Event files of ICEWS (Integrated Crisis Early Warning System). */
package org.entente.events.ingest.icews;
