/** Loads the seed data set through the public API, as any client could. */
package org.entente.local.seed;
