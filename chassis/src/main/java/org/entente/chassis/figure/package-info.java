/** Reported figures: what somebody said that something amounts to, and whether it agrees with what else is known. */
package org.entente.chassis.figure;
