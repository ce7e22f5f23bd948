/** Figures that documents tell about aid. */
package org.entente.aid.figure;
