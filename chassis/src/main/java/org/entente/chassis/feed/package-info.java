/**
 * The change feed over HTTP: pages with a long poll, and the snapshot that a consumer starts from. A service adds the
 * paths.
 */
package org.entente.chassis.feed;
