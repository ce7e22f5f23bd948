/** Where the change feed of diplomatic events is over HTTP. */
package org.entente.events.feed;
