/** Dates as the sources give them, in the Extended Date/Time Format, and what may be concluded from them. */
package org.entente.chassis.time;
