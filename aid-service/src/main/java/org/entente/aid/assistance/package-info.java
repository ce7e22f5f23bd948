/** What disbursements tell about reported sums of assistance. */
package org.entente.aid.assistance;
