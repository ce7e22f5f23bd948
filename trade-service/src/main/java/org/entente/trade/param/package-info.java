/** Reads the parameters of questions about trade, and says what is wrong with them. */
package org.entente.trade.param;
