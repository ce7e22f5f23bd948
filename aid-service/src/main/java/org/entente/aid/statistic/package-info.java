/**
 * Statistics: what a publication says that a recipient got, in the publication's own terms. They stand beside activities
 * and are never added to them.
 */
package org.entente.aid.statistic;
