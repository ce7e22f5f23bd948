/** Tests of what IATI files become, and of what happens to those that are not as the standard has them. */
package org.entente.aid.ingest.iati;
