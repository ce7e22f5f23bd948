/** Where a record's facts come from: a document, its publisher and date, and the words that prove the fact. */
package org.entente.chassis.citation;
