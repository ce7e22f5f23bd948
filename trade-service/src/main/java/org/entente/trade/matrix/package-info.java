/** Matrices: the trade of several countries with each other in one period, as either side tells it. */
package org.entente.trade.matrix;
