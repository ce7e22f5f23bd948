/** Where the change feed of aid is over HTTP. */
package org.entente.aid.feed;
