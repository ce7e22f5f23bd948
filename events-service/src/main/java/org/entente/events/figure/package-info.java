/** Figures that documents tell about events and exchanges. */
package org.entente.events.figure;
