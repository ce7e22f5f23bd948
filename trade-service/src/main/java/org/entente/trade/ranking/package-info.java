/** Rankings: the partners or commodities of a reporter in one period, the largest first. */
package org.entente.trade.ranking;
