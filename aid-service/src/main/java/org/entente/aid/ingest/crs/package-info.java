/**
 * Matrices of the OECD's Creditor Reporting System: what each recipient got in one year, by donor or by sector, in millions
 * of United States dollars.
 */
package org.entente.aid.ingest.crs;
