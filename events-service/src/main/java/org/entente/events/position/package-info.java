/** Positions: what an actor said on a topic, to whom, and in which spirit. */
package org.entente.events.position;
