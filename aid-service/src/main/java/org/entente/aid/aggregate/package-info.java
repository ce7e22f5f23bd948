/**
 * Sums of aid. A sum is of one measure in one currency; it says by which rules it was made, what it had to leave out,
 * and, when asked, each record behind it. What is unlike is not added up: the question is refused, with the questions
 * that can be answered.
 */
package org.entente.aid.aggregate;
