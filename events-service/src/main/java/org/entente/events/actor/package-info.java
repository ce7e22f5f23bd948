/**
 * Actors: countries, organisations and persons, and what they belonged to and when. Other features refer to actors by
 * code and resolve the code by {@link org.entente.events.actor.Actors}; every known country is an actor, with or without
 * a record of its own.
 */
package org.entente.events.actor;
