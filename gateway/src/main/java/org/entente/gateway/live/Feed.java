package org.entente.gateway.live;

import org.entente.gateway.Service;

/**
 * One service's feed.
 *
 * @param tail follows it for all streams
 * @param pages catches up the streams that are behind; apart from the tail, which must not wait for them
 */
record Feed(Service service, Tail tail, FeedClient pages) {}
