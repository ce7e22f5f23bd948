/** What reporters tell of their trade, read by index, and what every answer derived from it says of itself. */
package org.entente.trade.reported;
