/** Statements of a few rows, for whoever needs no more of the database than an answer. */
package org.entente.chassis.sql;
