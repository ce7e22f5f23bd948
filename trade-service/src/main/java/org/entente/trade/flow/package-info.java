/** Flows: what a reporter says it traded with a partner in a period, now and at each earlier revision of its dataset. */
package org.entente.trade.flow;
