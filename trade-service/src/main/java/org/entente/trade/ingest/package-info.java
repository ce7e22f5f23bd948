/** Imports of trade data: the formats lie in packages of their own, what their flows become lies here. */
package org.entente.trade.ingest;
