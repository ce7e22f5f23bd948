/** Benchmarks of the packaged services with real parts. Nothing here is timed by a test. */
package org.entente.bench;
