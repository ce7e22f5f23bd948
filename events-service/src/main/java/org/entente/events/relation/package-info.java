/**
 * Relations of two actors: derived from events whenever they are asked for, never written. A relation's status is what
 * the evidence says and no more.
 */
package org.entente.events.relation;
