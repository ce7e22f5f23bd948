/** Files of UN Comtrade, in the layouts in which it has given its goods out. */
package org.entente.trade.ingest.comtrade;
