/** XML as the imports read it: safely, one activity at a time, each element with its place in the file. */
package org.entente.aid.ingest.iati.xml;
