/** Imports of aid: where they are over HTTP, and the formats that they read. */
package org.entente.aid.ingest;
