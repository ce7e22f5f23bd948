/** What all benchmarks say in one form, and the report that is made of it. */
package org.entente.bench.report;
