/**
 * Records that clients write: one rendering, one revision and one change for each write that changes something
 * (design, promises 1 and 3).
 */
package org.entente.chassis.record;
