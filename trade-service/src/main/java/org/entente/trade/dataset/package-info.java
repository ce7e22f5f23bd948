/** Datasets: a reporter's flows of one period in one classification from one source, written and published together. */
package org.entente.trade.dataset;
