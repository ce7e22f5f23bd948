/** What a figure claims, as an interval of values, what follows from several of them, and how they agree. */
package org.entente.chassis.figure.claim;
