/**
 * The reference data that aid is told and compared in: code lists, exchange rates and deflators, as compact facts with
 * their origin.
 */
package org.entente.aid.reference;
