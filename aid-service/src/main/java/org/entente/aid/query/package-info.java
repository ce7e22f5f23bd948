/** What questions about aid and its records have in common: who gives and receives, and between which days. */
package org.entente.aid.query;
