/** What a user would run instead, in one run with ours. */
package org.entente.bench.peers;
