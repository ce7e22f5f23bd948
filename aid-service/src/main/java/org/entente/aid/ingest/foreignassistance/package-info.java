/** ForeignAssistance.gov's country summary: what each country got of the United States by fiscal year. */
package org.entente.aid.ingest.foreignassistance;
