/** The transactions of all activities as one list: read-only, and without sums, for unlike amounts are not added. */
package org.entente.aid.transaction;
