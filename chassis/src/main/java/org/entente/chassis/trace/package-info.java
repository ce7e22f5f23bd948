/** What is traced, and what a trace must not tell. */
package org.entente.chassis.trace;
