/** What many users do at once, at fixed rates up to what the platform carries. */
package org.entente.bench.mixed;
