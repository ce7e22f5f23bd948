/** Preference schemes: who grants whom easier trade, in which goods, and what became of it on any date. */
package org.entente.trade.scheme;
