/** What records tell about reported sums of assistance: transactions, contributions in kind, and publications. */
package org.entente.aid.assistance;
