/** What the pages in {@code deploy/operations} tell an operator to do, done. */
package org.entente.local.recovery;
