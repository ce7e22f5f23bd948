/**
 * Serves the explorer, the page at {@code /}: its frame, and the scripts and styles that the build has bundled of
 * {@code src/main/resources/web}. What the page shows it asks of the public contract, as any other client does.
 */
package org.entente.gateway.explorer;
