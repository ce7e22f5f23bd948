/** The service's changes, for those who follow them. */
package org.entente.events.feed;
