/** What the processes of a benchmark pay for while it measures: processor time, samples of stacks, collections and memory. */
package org.entente.bench.profile;
