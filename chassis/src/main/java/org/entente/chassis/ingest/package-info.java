/**
 * Import runs: a file comes in by parts, is read row by row, and what it changes is committed with its history and its
 * change events. What a file's rows mean is told by formats, which are beans of the services.
 */
package org.entente.chassis.ingest;
