/** What reads and lists cost when there is ten times as much to read. */
package org.entente.bench.growth;
