/** Figures that documents tell about trade. */
package org.entente.trade.figure;
