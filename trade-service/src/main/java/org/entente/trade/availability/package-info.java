/** Availability: which datasets there are of each reporter, and which periods between them are missing. */
package org.entente.trade.availability;
