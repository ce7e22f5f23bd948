/** Tables of comma-separated values (RFC 4180), read row by row, with the place of each cell. */
package org.entente.chassis.ingest.csv;
