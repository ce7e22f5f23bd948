/** Balances: a reporter's exports minus its imports with one partner, and what the partner says of both. */
package org.entente.trade.balance;
