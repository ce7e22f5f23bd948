package org.entente.aid.transaction;

import java.util.List;
import org.entente.aid.activity.TransactionView;

/**
 * What a list of transactions answers, for the contract; the list itself is written as text.
 *
 * @param items transactions in the order asked for
 * @param nextPageToken for the next page; null on the last one
 * @param total all that matches, with {@code count=true} alone
 */
record TransactionPage(List<TransactionView> items, String nextPageToken, Long total) {}
