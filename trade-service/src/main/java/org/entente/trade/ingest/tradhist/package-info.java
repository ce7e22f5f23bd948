/** TRADHIST: CEPII's bilateral trade since the nineteenth century (Fouquin and Hugot, CEPII working paper 2016-14). */
package org.entente.trade.ingest.tradhist;
