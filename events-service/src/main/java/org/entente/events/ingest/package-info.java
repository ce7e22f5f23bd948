/** Imports of events and actors: where they are over HTTP, and the formats that they read. */
package org.entente.events.ingest;
