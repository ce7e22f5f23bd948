/** The code lists that trade is told in, as compact facts with their origin: the Harmonized System, areas, units and ways. */
package org.entente.trade.codelist;
