/** Where the change feed of trade is over HTTP. */
package org.entente.trade.feed;
