/** Load by programs of others, in rounds in which all sides take their turn, and tables of what came of it. */
package org.entente.bench.load;
