/** How questions about aid are read: codes and dates in the address line, and what is wrong with them. */
package org.entente.aid.query;
