/**
 * The change feed: changes are written in the business transaction, get gap-free positions from one leader, and go to
 * Kafka exactly once (design, section 6).
 */
package org.entente.chassis.change;
