/** Series: one value for each period, with what it grew, its share, and what the partner says of the same trade. */
package org.entente.trade.series;
