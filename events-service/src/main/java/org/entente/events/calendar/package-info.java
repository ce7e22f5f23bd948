/** Events as calendar programs take them: iCalendar (RFC 5545). */
package org.entente.events.calendar;
