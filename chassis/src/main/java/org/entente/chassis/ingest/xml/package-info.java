/** XML as the imports read it: safely, one child of the root at a time, each element with its place in the file. */
package org.entente.chassis.ingest.xml;
