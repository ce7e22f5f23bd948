/**
 * Import of IATI activities: a file is read one activity at a time, what is wrong in it is left out and accounted for, and
 * the rest becomes or revises the record of its publisher and identifier.
 */
package org.entente.aid.ingest.iati;
