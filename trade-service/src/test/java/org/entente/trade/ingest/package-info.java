/** Tests of what formats find in files; what becomes of it is tested with the runs. */
package org.entente.trade.ingest;
