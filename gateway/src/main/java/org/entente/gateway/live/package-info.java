/**
 * {@code /v1/changes}: the services' change feeds as one live stream for browsers. One tail per service follows its feed
 * and keeps the newest changes in a ring; each stream reads the rings at its own pace, and is caught up page by page from
 * the service while it is behind them. Nothing is queued for a stream, so that a slow one costs no memory.
 */
package org.entente.gateway.live;
