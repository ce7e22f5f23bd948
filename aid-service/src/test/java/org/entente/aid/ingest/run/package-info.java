/** Import runs, shown with a format of the tests whose lines become figures. */
package org.entente.aid.ingest.run;
