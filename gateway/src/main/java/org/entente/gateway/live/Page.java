package org.entente.gateway.live;

import java.util.List;

/**
 * One answer of a service's feed.
 *
 * @param items the changes, in order
 * @param next the place to go on from, after the last item or beyond it
 * @param upToDate whether nothing more could be had when the service answered
 */
record Page(List<Change> items, Cursor next, boolean upToDate) {}
