/**
 * Data sets of the Correlates of War project: organisations and their members (Intergovernmental Organizations), and
 * alliances (Formal Alliances). States are told by their numbers, which the project's own columns alone have.
 */
package org.entente.events.ingest.cow;
