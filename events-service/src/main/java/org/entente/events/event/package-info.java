/**
 * Events: what happened between actors, when, and who says so. Other features read them by
 * {@link org.entente.events.event.EventReadings} alone.
 */
package org.entente.events.event;
