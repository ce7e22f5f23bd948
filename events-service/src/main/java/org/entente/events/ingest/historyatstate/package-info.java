/**
 * Open data of the Office of the Historian of the United States Department of State (HistoryAtState, CC0): travels of the
 * presidents, visits of foreign leaders, and the guide to recognition and relations.
 */
package org.entente.events.ingest.historyatstate;
