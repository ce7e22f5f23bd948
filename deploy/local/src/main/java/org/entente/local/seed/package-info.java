/** The first data set: what the seed documents say, and an ordinary client that loads it through the public API. */
package org.entente.local.seed;
