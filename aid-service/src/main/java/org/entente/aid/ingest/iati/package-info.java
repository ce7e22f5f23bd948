/**
 * IATI: a file is read one activity at a time, what is wrong in it is left out and accounted for, and the rest becomes or
 * revises the record of its publisher and identifier. Activities go out as the same XML.
 */
package org.entente.aid.ingest.iati;
