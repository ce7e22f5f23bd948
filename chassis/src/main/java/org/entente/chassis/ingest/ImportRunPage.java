package org.entente.chassis.ingest;

import java.util.List;

/**
 * What a list of runs answers, for the contract; the list itself is written as text.
 *
 * @param items runs in the order asked for
 * @param nextPageToken for the next page; null on the last one
 * @param total all that matches, with {@code count=true} alone
 */
record ImportRunPage(List<ImportRun> items, String nextPageToken, Long total) {}
