/** Imports of flows while the processes that work on them are killed or frozen. */
package org.entente.trade.faults;
