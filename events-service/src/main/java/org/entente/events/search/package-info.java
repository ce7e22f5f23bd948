/** Words that records are searched for: how they are read, what they match, and where. */
package org.entente.events.search;
